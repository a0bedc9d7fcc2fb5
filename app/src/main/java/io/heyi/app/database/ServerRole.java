package io.heyi.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A role the application works as. On an external server it is made when the owner is allowed to; otherwise the refusal carries the SQL an
 * administrator has to run.
 *
 * @param name    as the server knows it
 * @param refusal what its refusals' names begin with
 */
record ServerRole(String name, String refusal) {

    /** It may read and add events, never change them. */
    static final ServerRole RUNTIME = new ServerRole("heyi_runtime", "runtime-role");
    /** It reads on behalf of a caller at the door, what row-level security lets that caller see. */
    static final ServerRole READER = new ServerRole("heyi_reader", "reader-role");

    String stepDown() {
        return "set role " + name;
    }

    /** @throws DatabaseRefused {@code …-role-missing} when it is not there and may not be made */
    void ensureExists(Connection owner) throws SQLException {
        if (isTrue(owner, "select exists (select 1 from pg_roles where rolname = ?)", name)) {
            return;
        }
        String sql = "CREATE ROLE " + name + " NOLOGIN";
        if (!mayBeDone(owner, sql) && !isTrue(owner, "select exists (select 1 from pg_roles where rolname = ?)", name)) {
            throw missing(refusal + "-missing", "缺少角色 " + name + "，且当前用户没有 CREATEROLE 权限",
                    "the role " + name + " is missing and this user lacks the CREATEROLE privilege", sql);
        }
    }

    /** @throws DatabaseRefused {@code …-role-not-granted} when the owner cannot step down to it */
    void ensureOwnerMayStepDown(Connection owner) throws SQLException {
        String sql = "GRANT " + name + " TO " + quoted(owner, currentUser(owner));
        if (!stepsDown(owner) && !(mayBeDone(owner, sql) && stepsDown(owner))) {
            throw notGranted(sql, currentUser(owner));
        }
    }

    /** @throws DatabaseRefused {@code …-role-not-granted} when the user neither is nor inherits the role */
    void ensureMember(Connection owner, String user) throws SQLException {
        String sql = "GRANT " + name + " TO " + quoted(owner, user);
        String isMember = "select exists (select 1 from pg_roles where rolname = ? and pg_has_role(oid, '" + name + "', 'USAGE'))";
        if (!isTrue(owner, isMember, user) && !(mayBeDone(owner, sql) && isTrue(owner, isMember, user))) {
            throw notGranted(sql, user);
        }
    }

    /** Replay builds its shadow tables as temporary ones. @throws DatabaseRefused {@code …-role-lacks-privileges} */
    void ensureMayWork(Connection owner) throws SQLException {
        String granted = "select has_database_privilege('" + name + "', current_database(), 'TEMPORARY')"
                + " and has_schema_privilege('" + name + "', 'public', 'USAGE')";
        String temporary = "GRANT TEMPORARY ON DATABASE " + quoted(owner, owner.getCatalog()) + " TO " + name;
        String usage = "GRANT USAGE ON SCHEMA public TO " + name;
        if (isTrue(owner, granted)) {
            return;
        }
        mayBeDone(owner, temporary);
        mayBeDone(owner, usage);
        if (!isTrue(owner, granted)) {
            throw missing(refusal + "-lacks-privileges", "角色 " + name + " 缺少数据库或模式的使用权限",
                    "the role " + name + " lacks privileges on the database or its schema", temporary + "; " + usage);
        }
    }

    /** @throws DatabaseRefused {@code owner-cannot-create} */
    static void ensureOwnerMayCreate(Connection owner) throws SQLException {
        if (!isTrue(owner, "select has_schema_privilege('public', 'CREATE')")) {
            throw missing("owner-cannot-create", "用户 " + currentUser(owner) + " 不能在模式 public 中建表",
                    "the user " + currentUser(owner) + " cannot create tables in the schema public",
                    "GRANT CREATE ON SCHEMA public TO " + quoted(owner, currentUser(owner)));
        }
    }

    private boolean stepsDown(Connection owner) throws SQLException {
        return mayBeDone(owner, stepDown()) && mayBeDone(owner, "reset role");
    }

    private DatabaseRefused notGranted(String sql, String user) {
        return missing(refusal + "-not-granted", "用户 " + user + " 不是角色 " + name + " 的成员",
                "the user " + user + " is not a member of the role " + name, sql);
    }

    private static DatabaseRefused missing(String problem, String zh, String en, String sql) {
        return new DatabaseRefused(problem,
                zh + "：请数据库管理员执行 " + sql + ";",
                en + ": have the database administrator run " + sql + ";");
    }

    /** Each statement commits by itself, so a refused one leaves nothing behind. */
    private static boolean mayBeDone(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            if (refused.getSQLState() != null && (refused.getSQLState().startsWith("42") || refused.getSQLState().startsWith("23")
                    || refused.getSQLState().startsWith("0L"))) {
                return false;
            }
            throw refused;
        }
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String quoted(Connection connection, String identifier) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(identifier, true);
        }
    }

    private static boolean isTrue(Connection connection, String question, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
