package io.heyi.query.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.heyi.query.projection.RowBatch;

/**
 * What each resident was paid in each month of a year, and how many were paid anything or a large sum over every span of months. Who is
 * paid in several months is one person, so the counts of a span are kept by themselves; a resident's months say how they change.
 */
final class ResidentYears {

    /**
     * A month without a settlement is null; so is what was paid under the ceiling when no settlement came under it. The months are summed
     * before they are laid side by side: twelve sums a resident would cost more than all the rest.
     */
    private static final String CHANGE = """
            with fact as (
              select resident, extract(year from service_date)::integer as year, extract(month from service_date)::integer as month,
                     sum(basic)::bigint as paid, (sum(basic) filter (where kind <> 'OUTPATIENT'))::bigint as under_ceiling
              from settlement_fact
              where position > ? and position <= ?
              group by resident, year, month
            ), change as materialized (
              select resident, year, array[%s] as months, sum(under_ceiling)::bigint as under_ceiling
              from fact
              group by resident, year
            ), written as (
              insert into resident_year_rollup as r (resident, year, months, under_ceiling)
              select resident, year, months, under_ceiling from change
              on conflict (resident, year) do update
              set months = array[%s],
                  under_ceiling = coalesce(r.under_ceiling + excluded.under_ceiling, r.under_ceiling, excluded.under_ceiling)
              returning resident, year, months
            )
            select year, written.months, change.months
            from written
            join change using (resident, year)
            """.formatted(
            eachMonth("max(paid) filter (where month = %1$d)"::formatted),
            eachMonth("coalesce(r.months[%1$d] + excluded.months[%1$d], r.months[%1$d], excluded.months[%1$d])"::formatted));

    private static final String COUNT = """
            insert into span_rollup as r (year, first_month, last_month, beneficiaries, large)
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (year, first_month, last_month) do update
            set beneficiaries = r.beneficiaries + excluded.beneficiaries, large = r.large + excluded.large
            """;

    private ResidentYears() {
    }

    private static String eachMonth(IntFunction<String> expression) {
        return IntStream.rangeClosed(1, SpanCounts.MONTHS).mapToObj(expression).collect(Collectors.joining(", "));
    }

    /** Takes in the facts of the positions after {@code low} up to {@code high}. */
    static void add(Connection connection, long low, long high) throws SQLException {
        Map<Integer, SpanCounts> years = new TreeMap<>();
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setLong(1, low);
            change.setLong(2, high);
            try (ResultSet row = change.executeQuery()) {
                while (row.next()) {
                    years.computeIfAbsent(row.getInt(1), any -> new SpanCounts())
                            .add((Long[]) row.getArray(2).getArray(), (Long[]) row.getArray(3).getArray());
                }
            }
        }
        RowBatch counts = new RowBatch(COUNT, "bigint", "bigint", "bigint", "bigint", "bigint");
        years.forEach((year, spans) -> spans.addTo(counts, year));
        counts.write(connection);
    }
}
