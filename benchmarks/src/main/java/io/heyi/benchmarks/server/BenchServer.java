package io.heyi.benchmarks.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.ledger.Ledger;

/**
 * The one PostgreSQL of a run: the ledger's own embedded server, with its own settings, on a folder of its own, durable. Every contender
 * has a database of its own in it.
 */
public final class BenchServer implements AutoCloseable {

    /** The database that `heyi` itself would use on this folder. */
    public static final String COUNTY = "heyi";

    private static final String OWNER = "heyi_owner";
    private static final String RUNTIME = "heyi_runtime";
    private static final String READER = "heyi_reader";
    /** All contenders keep their connections open while another one has its turn. */
    private static final int CONNECTIONS = 250;
    /** A statement that takes longer ends the run instead of hanging it. */
    private static final int SOCKET_TIMEOUT_SECONDS = 600;
    private static final String[] SETTINGS = {"server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method",
        "data_checksums", "shared_buffers", "max_wal_size", "work_mem", "jit"};

    private final Path folder;
    private LedgerDatabase running;

    private BenchServer(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalStateException when the server could lose a commit that it has acknowledged */
    public static BenchServer start(Path folder) throws SQLException {
        BenchServer server = new BenchServer(folder);
        server.resume();
        server.asSuperuser("alter system set max_connections = " + CONNECTIONS);
        server.pause();
        server.resume();
        server.refuseUnlessDurable();
        return server;
    }

    public Path folder() {
        return folder;
    }

    /** Stops the server, so that another process can take over its folder. */
    public void pause() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public void resume() {
        if (running == null) {
            running = LedgerDatabase.open(DatabaseOptions.embedded(folder));
        }
    }

    private void refuseUnlessDurable() throws SQLException {
        Map<String, String> settings = settings();
        for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!settings.get(name).equals("on")) {
                throw new IllegalStateException(name + " is " + settings.get(name) + ": these would be figures of another promise");
            }
        }
    }

    /** What the server says of itself. */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
            for (String name : SETTINGS) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    /** Nobody should pay in a window for what was written before it. */
    public void checkpoint() throws SQLException {
        asSuperuser("checkpoint");
    }

    /** An empty database; an older one of the name is dropped. */
    public void create(String database) throws SQLException {
        drop(database);
        asSuperuser("create database " + database + " owner " + OWNER);
        asSuperuser("grant connect, temporary on database " + database + " to " + RUNTIME);
    }

    public void drop(String database) throws SQLException {
        asSuperuser("drop database if exists " + database + " with (force)");
    }

    /** The ledger on one of the databases, with its schema brought up, its roles apart and its projections running. */
    public Ledger ledger(String database) throws SQLException {
        return Ledger.open(options(database), null);
    }

    /** The same with the pages and the interface, on a port of the loopback address. Nobody signs in with a second factor: no key file. */
    public Ledger servedLedger(String database) throws SQLException {
        return Ledger.on(LedgerDatabase.open(options(database)), 0);
    }

    private DatabaseOptions options(String database) throws SQLException {
        asSuperuser("grant " + READER + " to " + RUNTIME);
        Properties passwords = passwords();
        return DatabaseOptions.external(url(database), RUNTIME, passwords.getProperty("runtime"))
                .withOwner(OWNER, passwords.getProperty("owner"));
    }

    /** The ledger's schema in one of the databases, and nobody on it. */
    public void migrate(String database) {
        Properties passwords = passwords();
        LedgerDatabase.open(DatabaseOptions.external(url(database), RUNTIME, passwords.getProperty("runtime"))
                .withOwner(OWNER, passwords.getProperty("owner"))).close();
    }

    /** A plain connection of the database's owner. */
    public Connection connect(String database) throws SQLException {
        return connect(database, OWNER, passwords().getProperty("owner"));
    }

    /** A plain connection in the role the ledger works as. */
    public Connection connectAsLedger(String database) throws SQLException {
        return connect(database, RUNTIME, passwords().getProperty("runtime"));
    }

    public String url(String database) {
        return running.url().replaceFirst("/[^/]*$", "/" + database) + "?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true";
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return passwords().getProperty("owner");
    }

    private Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", passwords().getProperty("superuser"));
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        return DriverManager.getConnection(url(database), properties);
    }

    private Properties passwords() {
        Properties passwords = new Properties();
        try (Reader content = Files.newBufferedReader(folder.resolve("credentials"))) {
            passwords.load(content);
            return passwords;
        } catch (IOException e) {
            throw new IllegalStateException("the server's folder has no credentials", e);
        }
    }

    @Override
    public void close() {
        pause();
    }
}
