package io.heyi.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The bundled PostgreSQL on a data folder of its own: durable, on the loopback address only, with passwords. It outlives
 * {@code kill -9} of this process, and the next start on the folder takes it over by stopping and starting it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final int ATTEMPTS_WITH_ANOTHER_PORT = 5;

    /** On the command line, where neither postgresql.conf nor ALTER SYSTEM can weaken them. */
    private static final Map<String, String> NOT_NEGOTIABLE = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_line_prefix", "%m [%p] "),
            // What a failing statement was about (identity numbers, diagnoses) stays out of the server's log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final DataFolder folder;
    private final Credentials credentials;
    private final Postmaster postmaster;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, Credentials credentials, Postmaster postmaster, int port) {
        this.folder = folder;
        this.credentials = credentials;
        this.postmaster = postmaster;
        this.port = port;
    }

    /**
     * Starts the server on this folder, creating both if need be; returns when it takes connections. The binaries are unpacked
     * into {@code data/runtime}.
     *
     * @throws DatabaseRefused when the folder is in use, foreign, not writable or of another version, or the server does not start
     */
    static EmbeddedPostgres start(Path data) {
        return start(data, null);
    }

    /** As {@link #start(Path)}, with the binaries in a folder that several data folders may share. */
    static EmbeddedPostgres start(Path data, Path binaries) {
        DataFolder folder = DataFolder.claim(data);
        try {
            return startIn(folder, binaries == null ? folder.binaries() : binaries);
        } catch (IOException problem) {
            folder.close();
            throw new DatabaseRefused("server-did-not-start",
                    "内置 PostgreSQL 未能在 %s 启动（%s）".formatted(folder.root(), problem),
                    "the embedded PostgreSQL did not start on %s (%s)".formatted(folder.root(), problem), problem);
        } catch (InterruptedException stopped) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted", "启动被中断", "interrupted while starting", stopped);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private static EmbeddedPostgres startIn(DataFolder folder, Path binariesFolder) throws IOException, InterruptedException {
        folder.refuseOtherVersion(PostgresBinaries.MAJOR_VERSION);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesFolder);
        ServerUser user = ServerUser.forCluster(folder.cluster());
        user.reach(folder.root());
        user.reach(binaries.home());
        Credentials credentials = Files.isDirectory(folder.cluster())
                ? existingCredentials(folder)
                : ClusterCreation.create(folder, binaries, user);
        Postmaster postmaster = new Postmaster(folder.cluster(), binaries, user);
        postmaster.stop();
        postmaster.forgetRecycledPid();
        Path log = folder.openServerLog();
        user.own(log);
        EmbeddedPostgres server = new EmbeddedPostgres(folder, credentials, postmaster, startOnSomePort(folder, postmaster, log));
        try {
            EmbeddedRoles.ensure(server);
            return server;
        } catch (RuntimeException failed) {
            postmaster.stop();
            throw failed;
        }
    }

    private static Credentials existingCredentials(DataFolder folder) throws IOException {
        if (!Files.exists(folder.credentials())) {
            throw new DatabaseRefused("credentials-unusable",
                    "缺少密码文件 %s：请从备份恢复".formatted(folder.credentials()),
                    "the password file %s is missing: restore it from the backup".formatted(folder.credentials()));
        }
        return Credentials.read(folder.credentials());
    }

    private static int startOnSomePort(DataFolder folder, Postmaster postmaster, Path log) throws IOException, InterruptedException {
        int port = rememberedPort(folder);
        for (int attempt = 1; attempt <= ATTEMPTS_WITH_ANOTHER_PORT; attempt++) {
            if (isFree(port) && postmaster.start(port, NOT_NEGOTIABLE, log)) {
                Files.writeString(folder.port(), port + "\n");
                return port;
            }
            port = freePort();
        }
        throw new DatabaseRefused("no-free-port", "找不到可用的本机端口", "no free port was found on the loopback address");
    }

    /** The same port as last time if possible: it may stand in somebody's notes. */
    private static int rememberedPort(DataFolder folder) throws IOException {
        if (Files.exists(folder.port())) {
            String text = Files.readString(folder.port()).strip();
            if (text.matches("\\d{4,5}") && Integer.parseInt(text) <= 65_535) {
                return Integer.parseInt(text);
            }
        }
        return freePort();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The data folder by its real path. */
    Path data() {
        return folder.root();
    }

    /** Without credentials; no TLS, because the connection never leaves this machine and the bundle's OpenSSL is an old one. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, database);
    }

    Credentials credentials() {
        return credentials;
    }

    /** Stops the server cleanly (open transactions are rolled back) and gives the folder free. May be called again. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            postmaster.stop();
        } catch (IOException problem) {
            Progress.say("停止 PostgreSQL 时出错：" + problem, "while stopping PostgreSQL: " + problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
