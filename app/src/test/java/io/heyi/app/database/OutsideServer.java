package io.heyi.app.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The bundled PostgreSQL in the part of a county's own server: without our roles, and with settings its administrator may change. */
final class OutsideServer implements AutoCloseable {

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final Credentials credentials;
    private final int port;

    private OutsideServer(DataFolder folder, Postmaster postmaster, Credentials credentials, int port) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.credentials = credentials;
        this.port = port;
    }

    static OutsideServer start(Path data) throws IOException, InterruptedException {
        DataFolder folder = DataFolder.claim(data);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(TestDatabases.BINARIES);
        ServerUser user = ServerUser.forCluster(folder.cluster());
        Credentials credentials = ClusterCreation.create(folder, binaries, user);
        Postmaster postmaster = new Postmaster(folder.cluster(), binaries, user);
        int port;
        do {
            try (var probe = new ServerSocket(0)) {
                port = probe.getLocalPort();
            }
        } while (!postmaster.start(port, Map.of("unix_socket_directories", "", "listen_addresses", "127.0.0.1"), folder.openServerLog()));
        return new OutsideServer(folder, postmaster, credentials, port);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** As the administrator, in the database postgres. */
    void execute(String... statements) throws SQLException {
        executeIn("postgres", statements);
    }

    void executeIn(String database, String... statements) throws SQLException {
        try (Connection administrator = administrator(database); Statement statement = administrator.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** ALTER SYSTEM, and wait until new connections see it. */
    void set(String setting, String value) throws SQLException {
        execute("alter system set " + setting + " = " + value, "select pg_reload_conf()");
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!show(setting).equals(value)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(setting + " stays " + show(setting));
            }
        }
    }

    private String show(String setting) throws SQLException {
        try (Connection administrator = administrator("postgres"); Statement statement = administrator.createStatement();
             ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ClusterCreation.SUPERUSER, credentials.superuser());
    }

    @Override
    public void close() throws IOException {
        try {
            postmaster.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
