package io.heyi.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The bundled PostgreSQL, unpacked once per content into a folder that several processes may share. */
record PostgresBinaries(Path home) {

    static final String MAJOR_VERSION = "18";

    private static final String UNFINISHED = ".unpacking-";

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /**
     * Unpacks the bundle below {@code cache} unless that has been done.
     *
     * @throws DatabaseRefused {@code no-bundle-for-platform}
     */
    static PostgresBinaries unpackedIn(Path cache) throws IOException {
        String archive = archiveForThisMachine();
        Path home = cache.toAbsolutePath().resolve("postgresql-" + MAJOR_VERSION + "-" + contentKey(archive));
        if (!Files.isDirectory(home)) {
            Progress.say("首次启动：正在解开自带的 PostgreSQL", "first start: unpacking the bundled PostgreSQL");
            Files.createDirectories(cache);
            discardAbandoned(cache);
            unpackBeside(home, archive);
        }
        return new PostgresBinaries(home);
    }

    private static String archiveForThisMachine() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String archive = switch (platform) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> null;
        };
        if (archive == null || PostgresBinaries.class.getResource(archive) == null) {
            throw new DatabaseRefused("no-bundle-for-platform",
                    "没有适用于 %s 的自带 PostgreSQL：请用 --url 指定外部数据库".formatted(platform),
                    "there is no bundled PostgreSQL for %s: name an external one with --url".formatted(platform));
        }
        return archive;
    }

    /** A new bundle gets a new folder, so that a running older one is never overwritten. */
    private static String contentKey(String archive) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Into a sibling that then takes the name: of two processes at once the second finds the name taken and discards its own. */
    private static void unpackBeside(Path home, String archive) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), UNFINISHED);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            deleteTree(unfinished);
            boolean anotherWasFaster = Files.isDirectory(home);
            if (!anotherWasFaster) {
                throw failed;
            }
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream raw = PostgresBinaries.class.getResourceAsStream(archive);
             TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive reaches outside its folder: " + entry.getName());
                }
                if (!entry.getName().endsWith(".a")) {
                    unpackEntry(tar, entry, target);
                }
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        // After a power cut the folder must not have its final name over files that never reached the disk.
        try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
            written.force(false);
        }
    }

    /** What a killed process left; one that is only slow is done well within the hour. */
    private static void discardAbandoned(Path cache) throws IOException {
        long anHourAgo = System.currentTimeMillis() - 3_600_000;
        try (Stream<Path> siblings = Files.list(cache)) {
            for (Path sibling : siblings.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                if (Files.getLastModifiedTime(sibling).toMillis() < anHourAgo) {
                    deleteTree(sibling);
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
