package io.heyi.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the cluster, once: complete and under its name, or not at all. */
final class ClusterCreation {

    static final String SUPERUSER = "postgres";

    /**
     * Sized for two cores and a few gigabytes. They are written into postgresql.conf, where the county may change them; the
     * settings nobody may change are given on the command line (see EmbeddedPostgres). The bundle is built without lz4, so
     * compression stays as it is.
     */
    private static final Map<String, String> TUNING = Map.ofEntries(
            Map.entry("shared_buffers", "512MB"),
            Map.entry("effective_cache_size", "2GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_connections", "100"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"));

    private ClusterCreation() {
    }

    /**
     * @return the cluster's passwords, kept in the folder's credentials file from now on
     * @throws DatabaseRefused {@code initdb-failed} with what initdb said, or {@code cluster-missing} where there has been one
     */
    static Credentials create(DataFolder folder, PostgresBinaries binaries, ServerUser user) throws IOException {
        refuseToReplace(folder);
        Progress.say("首次启动：正在建立数据库", "first start: creating the database cluster");
        Credentials credentials = Credentials.generate();
        credentials.write(folder.credentials());
        Path unfinished = folder.unfinishedCluster();
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(unfinished);
        Path passwordFile = passwordFileFor(user, folder, credentials);
        try {
            OsCommand.Outcome initdb = OsCommand.run(user.command(initdb(binaries, unfinished, passwordFile)));
            if (!initdb.done()) {
                throw new DatabaseRefused("initdb-failed",
                        "无法在 %s 建立数据库：%n%s".formatted(unfinished, initdb.output()),
                        "initdb failed in %s".formatted(unfinished));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        DataFolder.keepNames(folder.root());
        return credentials;
    }

    /** A folder whose server has run once has lost its cluster; an empty ledger in its place would look like the old one. */
    private static void refuseToReplace(DataFolder folder) {
        if (Files.exists(folder.port())) {
            throw new DatabaseRefused("cluster-missing",
                    "%s 曾有数据，但 %s 已不存在：请从备份恢复，或另选文件夹".formatted(folder.root(), folder.cluster()),
                    "%s once held a ledger, but %s is gone: restore it from the backup or choose another folder"
                            .formatted(folder.root(), folder.cluster()));
        }
    }

    private static List<String> initdb(PostgresBinaries binaries, Path cluster, Path passwordFile) {
        List<String> program = new ArrayList<>(List.of(binaries.program("initdb"),
                "--pgdata=" + cluster, "--username=" + SUPERUSER, "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8",
                // PostgreSQL's own collation: text sorts by code point, the same on every machine and after every upgrade
                // of the system, while upper(), lower() and patterns know all of Unicode.
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        TUNING.forEach((name, value) -> program.add("--set=" + name + "=" + value));
        return program;
    }

    private static Path passwordFileFor(ServerUser user, DataFolder folder, Credentials credentials) throws IOException {
        Path file = folder.root().resolve("initdb.password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, credentials.superuser());
        user.own(file);
        return file;
    }
}
