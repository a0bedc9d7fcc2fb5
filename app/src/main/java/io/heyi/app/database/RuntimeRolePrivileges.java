package io.heyi.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** That the application's role, and every role it could turn into, can neither change nor remove what has been recorded. */
final class RuntimeRolePrivileges {

    /**
     * One row per way. Every role the current one is a member of counts, also without inheritance: SET ROLE reaches it.
     * A table can be dropped by whoever owns its schema, and changed column by column.
     */
    private static final String WAYS_TO_CHANGE = """
            with reachable as (
              select oid, rolname, rolsuper from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
            ), recorded as (
              select c.oid, c.relname, c.relowner, n.nspowner
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relname in ('domain_event_entry', 'append_log', 'catalogue_content')
            )
            select name, role, what from (
              select 1 as gravity, 'runtime-role-is-superuser' as name, r.rolname as role, 'SUPERUSER' as what
              from reachable r where r.rolsuper
              union all
              select 2, 'runtime-role-owns-events', r.rolname, 'OWNER ' || t.relname
              from reachable r join recorded t on r.oid in (t.relowner, t.nspowner)
              union all
              select 3, 'runtime-role-may-change-events', r.rolname, p.privilege || ' ' || t.relname
              from reachable r cross join recorded t cross join (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) p (privilege)
              where has_table_privilege(r.oid, t.oid, p.privilege)
                or p.privilege = 'UPDATE' and has_any_column_privilege(r.oid, t.oid, 'UPDATE')
            ) way
            order by gravity, role, what
            limit 1
            """;

    private static final String MAY_RECORD = """
            select coalesce(bool_and(has_table_privilege(t, 'SELECT') and has_table_privilege(t, 'INSERT')), false)
            from unnest(array['public.domain_event_entry', 'public.append_log']) t
            where to_regclass(t) is not null
            having count(*) = 2
            """;

    private RuntimeRolePrivileges() {
    }

    /**
     * @throws DatabaseRefused {@code runtime-role-is-superuser}, {@code runtime-role-owns-events},
     *                         {@code runtime-role-may-change-events} or {@code runtime-role-cannot-record}
     */
    static void refuseTooMany(Connection runtime) throws SQLException {
        try (Statement statement = runtime.createStatement()) {
            try (ResultSet way = statement.executeQuery(WAYS_TO_CHANGE)) {
                if (way.next()) {
                    throw tooMany(way.getString("name"), way.getString("role"), way.getString("what"));
                }
            }
            try (ResultSet answer = statement.executeQuery(MAY_RECORD)) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw new DatabaseRefused("runtime-role-cannot-record",
                            "运行用户不能读取或追加事件表：请把角色 heyi_runtime 授予该用户",
                            "the application's user cannot read and add events: grant it the role heyi_runtime");
                }
            }
        }
    }

    private static DatabaseRefused tooMany(String name, String role, String what) {
        return new DatabaseRefused(name,
                "运行用户能够更改已记录的事件（角色 %s：%s）：请收回该权限或换用其他用户".formatted(role, what),
                "the application's user could change recorded events (role %s: %s): revoke that or use another user".formatted(role, what));
    }
}
