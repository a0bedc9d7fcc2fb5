package io.heyi.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Who may log in to the embedded server and to what. Run at every start, so that a start cut short in the middle is made
 * good by the next. Afterwards the superuser is not used again.
 */
final class EmbeddedRoles {

    static final String DATABASE = "heyi";
    static final String OWNER = "heyi_owner";

    private EmbeddedRoles() {
    }

    /** @throws DatabaseRefused {@code bootstrap-failed} */
    static void ensure(EmbeddedPostgres server) {
        try (Connection superuser = superuser(server, "postgres")) {
            ensureLogin(superuser, OWNER, server.credentials().owner());
            ensureLogin(superuser, ServerRole.RUNTIME.name(), server.credentials().runtime());
            ensureLogin(superuser, ServerRole.READER.name(), server.credentials().reader());
            ensureDatabase(superuser, DATABASE);
        } catch (SQLException problem) {
            throw new DatabaseRefused("bootstrap-failed",
                    "无法准备内置数据库的用户（%s）".formatted(problem.getMessage()),
                    "the embedded database's users cannot be prepared (%s)".formatted(problem.getMessage()), problem);
        }
    }

    static Connection superuser(EmbeddedPostgres server, String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), ClusterCreation.SUPERUSER, server.credentials().superuser());
    }

    private static void ensureLogin(Connection superuser, String role, String password) throws SQLException {
        if (exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            return;
        }
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole noreplication");
            // The driver sends the verifier, so the password itself never reaches the server or its log.
            superuser.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
            superuser.commit();
        } finally {
            superuser.setAutoCommit(true);
        }
    }

    private static void ensureDatabase(Connection superuser, String database) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
        }
        grantOn(superuser, database);
    }

    static void grantOn(Connection superuser, String database) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect, temporary on database " + database + " to " + ServerRole.RUNTIME.name());
            statement.execute("grant connect on database " + database + " to " + ServerRole.READER.name());
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
