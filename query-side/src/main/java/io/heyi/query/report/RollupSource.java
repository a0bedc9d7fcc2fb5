package io.heyi.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.heyi.query.report.CountyReport.Period;
import io.heyi.query.rollup.LargeAmount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Takes the figures from the rollups and adds what was recorded between their position and the asked one, or takes it away: the same
 * figures as those of the facts, at a cost that does not grow with the claims. The sums of a period that is not of whole months, and the
 * persons of one that is not within a year, are those of the facts.
 */
final class RollupSource implements ReportSource {

    /** Positions away from the rollups; further off, the facts are as cheap. */
    private static final long NEAR = 10_000;

    private static final String ROLLED_TO = """
            select position from rollup_position
            """;

    private static final String BETWEEN = "position > :low and position <= :high";

    private static final String SUMS_BY_KIND = """
            select kind, sum(claims) as claims, sum(large) as large, sum(total) as total, sum(basic) as basic, sum(serious) as serious,
                   sum(assistance) as assistance, sum(guarantee) as guarantee, sum(account) as account
            from (select kind, claims, large, total, basic, serious, assistance, guarantee, account
                  from kind_month_rollup
                  where month between :from and :to
                  union all
                  select kind, :side * sign, case when abs(basic) >= :large then :side * sign else 0 end, :side * total, :side * basic,
                         :side * serious, :side * assistance, :side * guarantee, :side * account
                  from settlement_fact
                  where %s and service_date between :from and :to) together
            group by kind
            """.formatted(BETWEEN);

    /** Whoever was paid in between counts by what his sum is then, no longer by what it is in the rollups. */
    private static final String PERSONS = """
            with between_them as materialized (
              select resident, :side * sum(basic) as paid
              from settlement_fact
              where %s and service_date between :from and :to
              group by resident
            ), person as materialized (
              select coalesce((select sum(m.paid)
                               from resident_year_rollup r, unnest(r.months) with ordinality as m(paid, month)
                               where r.resident = b.resident and r.year = :year and m.month between :firstMonth and :lastMonth), 0)
                       as rolled, b.paid
              from between_them b
            ), span as (
              select beneficiaries, large
              from span_rollup
              where year = :year and first_month = :firstMonth and last_month = :lastMonth
            )
            select coalesce((select beneficiaries from span), 0)
                     + count(*) filter (where rolled + paid > 0) - count(*) filter (where rolled > 0) as beneficiaries,
                   coalesce((select large from span), 0)
                     + count(*) filter (where rolled + paid >= :large) - count(*) filter (where rolled >= :large) as large
            from person
            """.formatted(BETWEEN);

    /** Who has come to some plan's ceiling, or was paid in between, may be at the ceiling. Their facts decide. */
    private static final String PERSONS_AT_ANNUAL_CEILING = AtAnnualCeiling.among("""
            resident in (select resident
                         from resident_year_rollup
                         where year = :year
                           and under_ceiling = any (array(select annual_ceiling from plan_fact where position <= :position))
                         union
                         select resident
                         from settlement_fact
                         where %s and kind <> 'OUTPATIENT')
            """.formatted(BETWEEN));

    private static final String ENROLLED = """
            select coalesce((select enrolled from population_rollup where year = :year), 0)
                   + :side * coalesce((select sum(delta) from enrollment_fact where %s and year = :year), 0)
            """.formatted(BETWEEN);

    private static final String RESIDENTS = """
            select coalesce((select sum(residents) from population_rollup where year <= :year), 0)
                   + :side * coalesce((select sum(delta) from resident_fact where %s and effective_year <= :year), 0)
            """.formatted(BETWEEN);

    private final JdbcClient jdbc;
    private final long rolledTo;
    private final long position;
    private final ReportSource facts;

    private RollupSource(JdbcClient jdbc, long rolledTo, long position) {
        this.jdbc = jdbc;
        this.rolledTo = rolledTo;
        this.position = position;
        this.facts = new FactSource(jdbc, position);
    }

    /**
     * Empty when the position, which the facts must have come to, is too far from the rollups, and for whoever may not see the sums of the
     * whole ledger: to them the database shows no position either.
     */
    static Optional<ReportSource> near(JdbcClient jdbc, long position) {
        return jdbc.sql(ROLLED_TO).query(Long.class).optional().filter(rolledTo -> Math.abs(rolledTo - position) <= NEAR)
                .map(rolledTo -> (ReportSource) new RollupSource(jdbc, rolledTo, position));
    }

    @Override
    public List<KindSums> sumsByKind(Period period) {
        if (!isOfWholeMonths(period)) {
            return facts.sumsByKind(period);
        }
        return between(SUMS_BY_KIND).param("from", period.from()).param("to", period.to()).param("large", LargeAmount.FEN)
                .query((row, n) -> KindSums.of(row)).list();
    }

    @Override
    public Persons persons(Period period) {
        if (!isOfWholeMonths(period) || period.from().getYear() != period.to().getYear()) {
            return facts.persons(period);
        }
        return between(PERSONS).param("from", period.from()).param("to", period.to()).param("large", LargeAmount.FEN)
                .param("year", period.to().getYear())
                .param("firstMonth", period.from().getMonthValue()).param("lastMonth", period.to().getMonthValue())
                .query((row, n) -> new Persons(row.getLong("beneficiaries"), row.getLong("large"))).single();
    }

    private static boolean isOfWholeMonths(Period period) {
        return period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == period.to().lengthOfMonth();
    }

    @Override
    public long personsAtAnnualCeiling(int year) {
        return between(PERSONS_AT_ANNUAL_CEILING).param("year", year).param("position", position)
                .param("firstDay", LocalDate.of(year, 1, 1)).param("lastDay", LocalDate.of(year, 12, 31))
                .query(Long.class).single();
    }

    @Override
    public long enrolledResidents(int year) {
        return between(ENROLLED).param("year", year).query(Long.class).single();
    }

    @Override
    public long residents(int year) {
        return between(RESIDENTS).param("year", year).query(Long.class).single();
    }

    /** What is between the two positions counts as it is when the asked one is the later, and with the opposite sign when it is not. */
    private StatementSpec between(String sql) {
        StatementSpec statement = jdbc.sql(sql).param("low", Math.min(rolledTo, position)).param("high", Math.max(rolledTo, position));
        return sql.contains(":side") ? statement.param("side", position < rolledTo ? -1 : 1) : statement;
    }
}
