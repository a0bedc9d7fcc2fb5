package io.heyi.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The embedded server's four passwords, made once and kept in a file only its owner can read. */
record Credentials(String superuser, String owner, String runtime, String reader) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static Credentials generate() {
        return new Credentials(password(), password(), password(), password());
    }

    /** @throws DatabaseRefused {@code credentials-unusable} when the file lacks one of the first three */
    static Credentials read(Path file) throws IOException {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        Properties content = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            content.load(reader);
        }
        Credentials read = new Credentials(content.getProperty("superuser"), content.getProperty("owner"), content.getProperty("runtime"),
                content.getProperty("reader"));
        if (read.superuser == null || read.owner == null || read.runtime == null) {
            throw new DatabaseRefused("credentials-unusable",
                    "密码文件 %s 不完整：请从备份恢复".formatted(file),
                    "the password file %s is incomplete: restore it from the backup".formatted(file));
        }
        return read.reader == null ? read.withReader(file) : read;
    }

    /** For a folder made before there was a reading role. */
    private Credentials withReader(Path file) throws IOException {
        Credentials complete = new Credentials(superuser, owner, runtime, password());
        complete.write(file);
        return complete;
    }

    /** Whole or not at all, also after a power cut: a cluster whose passwords are lost cannot be opened. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        String content = "superuser=%s%nowner=%s%nruntime=%s%nreader=%s%n".formatted(superuser, owner, runtime, reader);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
