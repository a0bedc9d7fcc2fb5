package io.heyi.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** That the role which reads for callers, and every role it could turn into, sees no more than row-level security lets it and writes nothing. */
final class ReaderRolePrivileges {

    private static final String WAYS_AROUND = """
            with reachable as (
              select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
            ), held as (
              select c.oid, c.relname, c.relowner, n.nspowner
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind in ('r', 'p')
            )
            select role, what from (
              select r.rolname as role, 'SUPERUSER' as what from reachable r where r.rolsuper
              union all
              select r.rolname, 'BYPASSRLS' from reachable r where r.rolbypassrls
              union all
              select r.rolname, 'MEMBER' from reachable r where r.rolname = 'heyi_runtime'
              union all
              select r.rolname, 'OWNER ' || t.relname from reachable r join held t on r.oid in (t.relowner, t.nspowner)
              union all
              select r.rolname, p.privilege || ' ' || t.relname
              from reachable r cross join held t cross join (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) p (privilege)
              where has_table_privilege(r.oid, t.oid, p.privilege)
              union all
              select r.rolname, 'SELECT ' || t.relname
              from reachable r
              join held t on t.relname in ('domain_event_entry', 'account_secret', 'person_session', 'person_session_attributes')
              where has_any_column_privilege(r.oid, t.oid, 'SELECT')
            ) way
            order by what, role
            limit 1
            """;

    private ReaderRolePrivileges() {
    }

    /** @throws DatabaseRefused {@code reader-role-sees-too-much} */
    static void refuseTooMany(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement(); ResultSet way = statement.executeQuery(WAYS_AROUND)) {
            if (way.next()) {
                throw new DatabaseRefused("reader-role-sees-too-much",
                        "读取用户的权限过大（角色 %s：%s）：请收回".formatted(way.getString("role"), way.getString("what")),
                        "the reading role could see or change too much (role %s: %s): revoke that"
                                .formatted(way.getString("role"), way.getString("what")));
            }
        }
    }
}
