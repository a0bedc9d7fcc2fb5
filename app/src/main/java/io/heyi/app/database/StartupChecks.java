package io.heyi.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What must hold before the first settlement is taken: a commit that was acknowledged survives a crash, and the application
 * cannot change what it has once written.
 */
public final class StartupChecks {

    static final int OLDEST_MAJOR_VERSION = 15;

    private StartupChecks() {
    }

    /**
     * Checks the server and the role on a connection of the application's own pool, with all that user, database and url have set.
     *
     * @throws DatabaseRefused naming the setting or the privilege
     */
    public static void run(DataSource runtime) {
        try (Connection connection = runtime.getConnection()) {
            refuseServer(connection);
            RuntimeRolePrivileges.refuseTooMany(connection);
        } catch (SQLException problem) {
            throw unreachable(problem);
        }
    }

    /**
     * That the connections that read for callers are subject to row-level security, all of it.
     *
     * @throws DatabaseRefused {@code reader-role-sees-too-much}
     */
    static void runReader(DataSource reader) {
        try (Connection connection = reader.getConnection()) {
            ReaderRolePrivileges.refuseTooMany(connection);
        } catch (SQLException problem) {
            throw unreachable(problem);
        }
    }

    /**
     * The part that does not depend on the role, to be asked before anything is migrated.
     *
     * @throws DatabaseRefused {@code server-too-old}, {@code server-in-recovery}, {@code server-read-only}, {@code fsync-off},
     *                         {@code synchronous-commit-off}, {@code full-page-writes-off} or {@code encoding-not-utf8}
     */
    static void refuseServer(Connection connection) throws SQLException {
        int version = Integer.parseInt(show(connection, "server_version_num")) / 10_000;
        if (version < OLDEST_MAJOR_VERSION) {
            throw new DatabaseRefused("server-too-old",
                    "PostgreSQL %d 太旧，至少需要 %d".formatted(version, OLDEST_MAJOR_VERSION),
                    "PostgreSQL %d is too old, %d is the least".formatted(version, OLDEST_MAJOR_VERSION));
        }
        if (isTrue(connection, "select pg_is_in_recovery()")) {
            throw new DatabaseRefused("server-in-recovery",
                    "该服务器是备库（只读），请连接主库", "this server is a standby: connect to the primary");
        }
        if (show(connection, "transaction_read_only").equals("on")) {
            throw new DatabaseRefused("server-read-only",
                    "该连接是只读的（default_transaction_read_only）", "this connection is read-only (default_transaction_read_only)");
        }
        refuseOff(connection, "fsync", "fsync-off");
        refuseOff(connection, "synchronous_commit", "synchronous-commit-off");
        refuseOff(connection, "full_page_writes", "full-page-writes-off");
        String encoding = show(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new DatabaseRefused("encoding-not-utf8",
                    "数据库编码是 %s，应为 UTF8".formatted(encoding), "the database's encoding is %s, not UTF8".formatted(encoding));
        }
    }

    static DatabaseRefused unreachable(SQLException problem) {
        return new DatabaseRefused("unreachable",
                "无法使用数据库（%s）".formatted(problem.getMessage()),
                "the database cannot be used (%s)".formatted(problem.getMessage()), problem);
    }

    /** Other values than off (synchronous_commit = local, remote_write ...) keep an acknowledged commit on this server's disk. */
    private static void refuseOff(Connection connection, String setting, String name) throws SQLException {
        if (show(connection, setting).equals("off")) {
            throw new DatabaseRefused(name,
                    "数据库设置 %s = off 会丢失已确认的结算，请改为 on".formatted(setting),
                    "the setting %s = off loses acknowledged settlements: set it to on".formatted(setting));
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
