package io.heyi.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh, migrated databases for tests, on one durable embedded server per JVM. The server's folder below target/ is used again
 * by the next JVM, so only the very first start unpacks and initialises.
 */
public final class TestDatabases {

    static final Path BINARIES = Path.of("target", "test-databases", "binaries").toAbsolutePath();

    private static final String TEMPLATE = "heyi_template";
    private static final int CONNECTIONS_EACH = 12;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {
    }

    /** A new, empty ledger, to be closed by the test: {@code try (LedgerDatabase database = TestDatabases.fresh()) {...}}. */
    public static LedgerDatabase fresh() {
        EmbeddedPostgres server = Server.INSTANCE;
        String name = "fresh_" + COUNT.incrementAndGet();
        execute(server, "create database " + name + " template " + TEMPLATE + " owner " + EmbeddedRoles.OWNER);
        try (Connection superuser = EmbeddedRoles.superuser(server, "postgres")) {
            EmbeddedRoles.grantOn(superuser, name);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return LedgerDatabase.on(server, name, CONNECTIONS_EACH, () -> drop(server, name));
    }

    /** How another process reaches a fresh database, as it would an external one. */
    public static DatabaseOptions asExternal(LedgerDatabase database) {
        Credentials credentials = Server.INSTANCE.credentials();
        return DatabaseOptions.external(database.url(), ServerRole.RUNTIME.name(), credentials.runtime())
                .withOwner(EmbeddedRoles.OWNER, credentials.owner()).withPoolSize(CONNECTIONS_EACH);
    }

    /** The server itself, for tests of this package that need the superuser. */
    static EmbeddedPostgres server() {
        return Server.INSTANCE;
    }

    static void execute(EmbeddedPostgres server, String... statements) {
        try (Connection superuser = EmbeddedRoles.superuser(server, "postgres"); Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void drop(EmbeddedPostgres server, String name) {
        try {
            execute(server, "drop database if exists " + name + " with (force)");
        } catch (IllegalStateException serverAlreadyStopped) {
            // the next JVM drops what this one leaves
        }
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = onAFolderNobodyUses();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-databases-close"));
            leftovers(server).forEach(name -> execute(server, "drop database " + name + " with (force)"));
            // A process that reaches it as an external one steps down from its one user.
            execute(server, "grant " + ServerRole.READER.name() + " to " + ServerRole.RUNTIME.name());
            execute(server, "create database " + TEMPLATE + " owner " + EmbeddedRoles.OWNER);
            LedgerDatabase template = LedgerDatabase.on(server, TEMPLATE, 1, () -> { });
            template.migrateAndCheck();
            template.close();
            return server;
        }

        /** Several JVMs may test in this checkout at once. */
        private static EmbeddedPostgres onAFolderNobodyUses() {
            for (int i = 1; ; i++) {
                try {
                    return EmbeddedPostgres.start(BINARIES.resolveSibling("cluster-" + i), BINARIES);
                } catch (DatabaseRefused refused) {
                    if (!refused.name().equals("folder-in-use") || i == 20) {
                        throw refused;
                    }
                }
            }
        }

        private static List<String> leftovers(EmbeddedPostgres server) {
            List<String> names = new ArrayList<>();
            try (Connection superuser = EmbeddedRoles.superuser(server, "postgres");
                 Statement statement = superuser.createStatement();
                 ResultSet row = statement.executeQuery(
                         "select datname from pg_database where datname ~ '^(heyi_template|fresh_|outside_)'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
            return names;
        }
    }
}
