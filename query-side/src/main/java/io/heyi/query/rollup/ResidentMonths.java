package io.heyi.query.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import io.heyi.query.projection.RowBatch;

/**
 * What each resident was paid in each month, and how many were paid anything or a large sum over every span of months of a year. Who is
 * paid in several months is one person, so the counts of a span are kept by themselves; a resident's months say how they change.
 */
final class ResidentMonths {

    /** The months of the residents concerned as they were before, and the changes, which are written at the same time. */
    private static final String CHANGE = """
            with change as materialized (
              select resident, service_date - extract(day from service_date)::integer + 1 as month, sum(basic)::bigint as paid
              from settlement_fact
              where position > ? and position <= ?
              group by resident, month
            ), written as (
              insert into resident_month_rollup as r (resident, month, paid)
              select resident, month, paid from change
              on conflict (resident, month) do update set paid = r.paid + excluded.paid
            ), concerned as (
              select distinct resident, extract(year from month)::integer as year from change
            )
            select resident, extract(year from month)::integer as year, extract(month from month)::integer as month, paid, true as changes
            from change
            union all
            select r.resident, c.year, extract(month from r.month)::integer, r.paid, false
            from concerned c
            join resident_month_rollup r
              on r.resident = c.resident and r.month >= make_date(c.year, 1, 1) and r.month <= make_date(c.year, 12, 1)
            """;

    private static final String COUNT = """
            insert into span_rollup as r (year, first_month, last_month, beneficiaries, large)
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (year, first_month, last_month) do update
            set beneficiaries = r.beneficiaries + excluded.beneficiaries, large = r.large + excluded.large
            """;

    private final Map<Key, ResidentYear> years = new HashMap<>();

    private record Key(String resident, int year) {
    }

    private ResidentMonths() {
    }

    /** Takes in the facts of the positions after {@code low} up to {@code high}. */
    static void add(Connection connection, long low, long high) throws SQLException {
        ResidentMonths months = new ResidentMonths();
        months.change(connection, low, high);
        months.count(connection);
    }

    private void change(Connection connection, long low, long high) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setLong(1, low);
            change.setLong(2, high);
            try (ResultSet row = change.executeQuery()) {
                while (row.next()) {
                    ResidentYear year = years.computeIfAbsent(new Key(row.getString(1), row.getInt(2)), any -> new ResidentYear());
                    if (row.getBoolean(5)) {
                        year.changes(row.getInt(3), row.getLong(4));
                    } else {
                        year.was(row.getInt(3), row.getLong(4));
                    }
                }
            }
        }
    }

    private void count(Connection connection) throws SQLException {
        Map<Integer, SpanCounts> counts = new TreeMap<>();
        years.forEach((key, year) -> year.addTo(counts.computeIfAbsent(key.year(), any -> new SpanCounts())));
        RowBatch rows = new RowBatch(COUNT, "bigint", "bigint", "bigint", "bigint", "bigint");
        counts.forEach((year, spans) -> spans.addTo(rows, year));
        rows.write(connection);
    }
}
