package io.heyi.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The embedded database's folder: what lies where in it, and that it is ours and nobody else's. */
final class DataFolder implements AutoCloseable {

    private static final long LOG_KEPT_BYTES = 20L << 20;

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and holds it until closed.
     *
     * @throws DatabaseRefused {@code folder-not-writable}, {@code folder-name}, {@code folder-not-ours} or {@code folder-in-use}
     */
    static DataFolder claim(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        refuseNameTheShellWouldRead(absolute);
        try {
            if (!Files.exists(absolute)) {
                Files.createDirectories(absolute.getParent());
                Files.createDirectory(absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                keepNames(absolute.getParent());
            }
            Path real = absolute.toRealPath();
            refuseForeign(real);
            return new DataFolder(real, FolderLock.take(real));
        } catch (IOException cannotWrite) {
            throw new DatabaseRefused("folder-not-writable",
                    "数据文件夹 %s 无法建立或写入（%s）".formatted(absolute, reason(cannotWrite)),
                    "the data folder %s cannot be made or written (%s)".formatted(absolute, reason(cannotWrite)), cannotWrite);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where initdb works, until the cluster is whole and takes its name. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path credentials() {
        return root.resolve("credentials");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path port() {
        return root.resolve("postgres.port");
    }

    Path binaries() {
        return root.resolve("runtime");
    }

    Path root() {
        return root;
    }

    /** The server's log, readable by its owner only (statements may name residents), the last one kept beside it. */
    Path openServerLog() throws IOException {
        Path log = serverLog();
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return log;
    }

    /** @throws DatabaseRefused {@code cluster-version} when the cluster was made by another major version */
    void refuseOtherVersion(String ours) throws IOException {
        Path versionFile = cluster().resolve("PG_VERSION");
        if (!Files.isDirectory(cluster())) {
            return;
        }
        String theirs = Files.exists(versionFile) ? Files.readString(versionFile).strip() : "?";
        if (!theirs.equals(ours)) {
            throw new DatabaseRefused("cluster-version",
                    "%s 中的数据由 PostgreSQL %s 建立，本程序自带 PostgreSQL %s，不能打开".formatted(cluster(), theirs, ours),
                    "the data in %s was made by PostgreSQL %s; this program carries PostgreSQL %s and cannot open it"
                            .formatted(cluster(), theirs, ours));
        }
    }

    /**
     * Brings the names in a folder to the disk. A renamed cluster whose new name a power cut undoes would be taken for an
     * unfinished one at the next start, with every settlement in it.
     */
    static void keepNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void refuseNameTheShellWouldRead(Path folder) {
        // initdb starts its backend through /bin/sh with the path in double quotes.
        if (folder.toString().chars().anyMatch(c -> c < ' ' || "\"$`\\".indexOf(c) >= 0)) {
            throw new DatabaseRefused("folder-name",
                    "数据文件夹 %s 的名称不能含有 \" $ ` \\ 或控制字符".formatted(folder),
                    "the name of the data folder %s must not contain \" $ ` \\ or control characters".formatted(folder));
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve(FolderLock.FILE_NAME))) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            content.findFirst().ifPresent(something -> {
                throw new DatabaseRefused("folder-not-ours",
                        "%s 不是合医的数据文件夹，且不为空（有 %s）：请另选一个".formatted(folder, something.getFileName()),
                        "%s is not a heyi data folder and is not empty (it holds %s): choose another"
                                .formatted(folder, something.getFileName()));
            });
        }
    }

    private static String reason(IOException problem) {
        return problem.getClass().getSimpleName().replace("Exception", "") + ": " + problem.getMessage();
    }

    @Override
    public void close() {
        lock.close();
    }
}
