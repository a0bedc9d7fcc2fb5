package io.heyi.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The ledger's database, migrated and checked: the bundled PostgreSQL on a data folder, or an external one. Closing it closes
 * the connections and stops the bundled server; a JVM that ends by itself or by SIGTERM does the same.
 */
public final class LedgerDatabase implements AutoCloseable {

    private static final long PROMISED_CLOSE_SECONDS = 60;

    private final HikariDataSource owner;
    private final HikariDataSource runtime;
    private final HikariDataSource reader;
    private final AutoCloseable server;
    private final Thread atShutdown = new Thread(this::closeAtShutdown, "heyi-database-close");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean closePromised;

    private LedgerDatabase(HikariDataSource owner, HikariDataSource runtime, HikariDataSource reader, AutoCloseable server) {
        this.owner = owner;
        this.runtime = runtime;
        this.reader = reader;
        this.server = server;
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /**
     * Starts or reaches the database, migrates its schema and checks it.
     *
     * @throws DatabaseRefused when the folder, the server, its settings or the roles are not what the ledger needs
     */
    public static LedgerDatabase open(DatabaseOptions options) {
        return options.url() == null ? openEmbedded(options) : openExternal(options);
    }

    private static LedgerDatabase openEmbedded(DatabaseOptions options) {
        EmbeddedPostgres server = EmbeddedPostgres.start(options.data(), options.binaries());
        try {
            LedgerDatabase database = on(server, EmbeddedRoles.DATABASE, options.poolSize(), server);
            database.migrateAndCheck();
            return database;
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }

    /** A database of a running embedded server, as it is. */
    static LedgerDatabase on(EmbeddedPostgres server, String name, int poolSize, AutoCloseable closedWithIt) {
        HikariDataSource owner = Pools.owner(server.url(name), EmbeddedRoles.OWNER, server.credentials().owner());
        try {
            return new LedgerDatabase(owner,
                    Pools.runtime(server.url(name), ServerRole.RUNTIME.name(), server.credentials().runtime(), poolSize, null),
                    Pools.reader(server.url(name), ServerRole.READER.name(), server.credentials().reader(), poolSize, null), closedWithIt);
        } catch (RuntimeException failed) {
            owner.close();
            throw failed;
        }
    }

    private static LedgerDatabase openExternal(DatabaseOptions options) {
        String url = ExternalUrl.checked(options.url());
        boolean ownerIsSeparate = options.ownerUser() != null;
        String ownerUser = ownerIsSeparate ? options.ownerUser() : options.user();
        String ownerPassword = ownerIsSeparate ? options.ownerPassword() : options.password();
        try (Connection connection = connect(url, ownerUser, ownerPassword)) {
            StartupChecks.refuseServer(connection);
            prepareRoles(connection, options);
        } catch (SQLException problem) {
            throw StartupChecks.unreachable(problem);
        }
        HikariDataSource owner = Pools.owner(url, ownerUser, ownerPassword);
        LedgerDatabase database;
        try {
            // The runtime role has no privileges on the tables before the first migration, but it can connect.
            database = new LedgerDatabase(owner, Pools.runtime(url, options.user(), options.password(), options.poolSize(),
                    ownerIsSeparate ? null : ServerRole.RUNTIME.stepDown()),
                    Pools.reader(url, options.user(), options.password(), options.poolSize(), ServerRole.READER.stepDown()), () -> { });
        } catch (RuntimeException failed) {
            owner.close();
            throw new DatabaseRefused("unreachable",
                    "用户 %s 无法连接数据库".formatted(options.user()),
                    "the user %s cannot connect to the database".formatted(options.user()), failed);
        }
        database.migrateAndCheck();
        return database;
    }

    private static void prepareRoles(Connection owner, DatabaseOptions options) throws SQLException {
        for (ServerRole role : List.of(ServerRole.RUNTIME, ServerRole.READER)) {
            role.ensureExists(owner);
            if (options.ownerUser() == null) {
                role.ensureOwnerMayStepDown(owner);
            } else {
                role.ensureMember(owner, options.user());
            }
        }
        ServerRole.ensureOwnerMayCreate(owner);
        ServerRole.RUNTIME.ensureMayWork(owner);
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = Pools.driverProperties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    void migrateAndCheck() {
        try {
            Migrations.run(owner);
            StartupChecks.run(runtime);
            StartupChecks.runReader(reader);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** Connections of the schema's owner, for migrations and for tests that tamper. The application has no use for them. */
    public DataSource owner() {
        return owner;
    }

    /** The application's connections, in the role that may record and read but never change. */
    public DataSource runtime() {
        return runtime;
    }

    /**
     * Connections in the role that reads for a caller at the door. They show nothing until {@code heyi.region} or {@code heyi.institution} is
     * set, and must be handed out by nothing but what sets them each time.
     */
    public DataSource reader() {
        return reader;
    }

    /** Where it is, for people and tools; carries no password. The bundled server's are in the data folder's file credentials. */
    public String url() {
        return ExternalUrl.withoutSecrets(runtime.getJdbcUrl());
    }

    /**
     * For a caller with an orderly shutdown of its own (Spring's context closes web server and processors first): the JVM's
     * shutdown then waits up to a minute for {@link #close} before it closes by itself.
     */
    public LedgerDatabase closePromised() {
        closePromised = true;
        return this;
    }

    /** Closes the connections, then stops the bundled server cleanly. May be called again. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed.getCount() == 0) {
                return;
            }
            reader.close();
            runtime.close();
            owner.close();
            try {
                server.close();
            } catch (Exception problem) {
                throw new IllegalStateException("the database server could not be stopped", problem);
            } finally {
                closed.countDown();
            }
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook finds nothing left to do
        }
    }

    private void closeAtShutdown() {
        try {
            if (!closePromised || !closed.await(PROMISED_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException stopped) {
            close();
        }
    }
}
