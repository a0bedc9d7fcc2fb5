package io.heyi.query.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.heyi.query.projection.FactTable;
import io.heyi.query.rollup.RollupTable;

/**
 * Empty tables like the live ones, which the projections fill on this connection instead of them: PostgreSQL looks for an unqualified name
 * among the temporary tables first.
 */
final class ShadowTables {

    /**
     * A pooled connection may have prepared the projections' statements for the live tables. That PostgreSQL analyses them anew is
     * documented for a changed search path, not for a new table that hides another.
     */
    private static final String SEARCH_SHADOWS_FIRST = """
            set local search_path = pg_temp, public
            """;

    /** The shadows grow from nothing, so a plan made early would be wrong for ever. */
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
                   set_config('jit', 'off', true)
            """;

    private static final String CREATE = """
            create temporary table %1$s (like public.%1$s including indexes) on commit drop
            """;

    /** Rows that are as often here as there cancel each other; what is left is on one side only. */
    private static final String COMPARE = """
            with difference as (
              select %2$s, sum(side) as side
              from (select %2$s, 1 as side from public.%1$s where %5$s
                    union all
                    select %2$s, -1 from pg_temp.%1$s) both_sides
              group by %2$s
              having sum(side) <> 0
            )
            select (select count(*) from public.%1$s where %5$s) as live,
                   (select count(*) from pg_temp.%1$s) as rebuilt,
                   (select coalesce(sum(side), 0) from difference where side > 0) as only_live,
                   (select coalesce(-sum(side), 0) from difference where side < 0) as only_rebuilt,
                   array(select case when side > 0 then 'only live: ' else 'only rebuilt: ' end || (%3$s)
                         from difference order by %6$s, side limit %4$d) as differences
            """;

    private static final String COPY_LATER = """
            insert into pg_temp.%1$s select * from public.%1$s where position > %2$d and position <= %3$d
            """;

    private static final int DIFFERENCES_NAMED = 10;

    private final Connection connection;

    ShadowTables(Connection connection) {
        this.connection = connection;
    }

    /** @param tables names of live ones */
    void create(List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SEARCH_SHADOWS_FIRST);
            statement.execute(SETTINGS);
            for (String table : tables) {
                statement.execute(CREATE.formatted(table));
            }
        }
    }

    /** The rows of facts up to the position. */
    TableComparison compare(FactTable table, long upto) throws SQLException {
        return compare(table.name(), table.label(), "position <= " + upto, "position");
    }

    /** All rows: the shadows must have come to the position of the live rollups. */
    TableComparison compare(RollupTable table) throws SQLException {
        return compare(table.name(), table.label(), "true", "(" + table.label() + ")");
    }

    private TableComparison compare(String table, String label, String rows, String order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze pg_temp." + table);
            String sql = COMPARE.formatted(table, columns(table), label, DIFFERENCES_NAMED, rows, order);
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return new TableComparison(table, row.getLong("live"), row.getLong("rebuilt"), row.getLong("only_live"),
                        row.getLong("only_rebuilt"), List.of((String[]) row.getArray("differences").getArray()));
            }
        }
    }

    /** Gives the shadows the live rows of later positions, once their own have been compared. */
    void copyLater(List<FactTable> tables, long after, long upto) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (FactTable table : tables) {
                statement.execute(COPY_LATER.formatted(table.name(), after, upto));
            }
        }
    }

    private String columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet none = statement.executeQuery("select * from pg_temp." + table + " where false")) {
            ResultSetMetaData columns = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
            }
            return String.join(", ", names);
        }
    }
}
