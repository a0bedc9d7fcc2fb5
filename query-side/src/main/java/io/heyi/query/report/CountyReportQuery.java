package io.heyi.query.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javax.sql.DataSource;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.query.enrollment.EnrolledResidents;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;
import io.heyi.query.plans.PlansOfYear;
import io.heyi.query.report.CountyReport.Figures;
import io.heyi.query.report.CountyReport.Period;
import io.heyi.query.residents.Residents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the fund paid in a period, for what and to how many, as known at a position. */
public final class CountyReportQuery {

    /** 万元以上, ten thousand yuan itself included, in fen. */
    private static final long LARGE_FEN = 1_000_000;

    /** A reversal has its settlement's amounts with the opposite sign: it is as large, and takes one case away. */
    private static final String SUMS_BY_KIND = """
            select kind,
                   sum(sign)                                           as claims,
                   coalesce(sum(sign) filter (where abs(basic) >= :large), 0) as large,
                   sum(total)      as total,
                   sum(basic)      as basic,
                   sum(serious)    as serious,
                   sum(assistance) as assistance,
                   sum(guarantee)  as guarantee,
                   sum(account)    as account
            from settlement_fact
            where service_date between :from and :to and position <= :position
            group by kind
            """;

    private static final String PERSONS = """
            select count(*) filter (where paid > 0)       as beneficiaries,
                   count(*) filter (where paid >= :large) as large
            from (select sum(basic) as paid
                  from settlement_fact
                  where service_date between :from and :to and position <= :position
                  group by resident) person
            """;

    /** The ceiling is of the plan that the resident was settled by last. */
    private static final String PERSONS_AT_ANNUAL_CEILING = """
            with standing as (
              select resident, ordinal, plan_code, plan_version, sum(basic) as basic
              from settlement_fact
              where service_date between :firstDay and :lastDay and kind <> 'OUTPATIENT' and position <= :position
              group by resident, ordinal, plan_code, plan_version
              having sum(sign) > 0
            ), person as (
              select s.resident, sum(s.basic) as paid, (array_agg(p.annual_ceiling order by s.ordinal desc))[1] as ceiling
              from standing s
              join plan_fact p on p.code = s.plan_code and p.version = s.plan_version
              group by s.resident
            )
            select count(*) from person where paid = ceiling
            """;

    private final Snapshot snapshot;
    private final KnownAtQuery knownAt;

    public CountyReportQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
        this.knownAt = new KnownAtQuery(dataSource);
    }

    /**
     * @param from first service date
     * @param to   last service date, included; its year is the benefit year of the residents, the plan and the ceiling
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public CountyReport draw(LocalDate from, LocalDate to, long asKnownAtPosition) {
        return draw(from, to, knownAt.at(asKnownAtPosition));
    }

    /** As {@link #draw(LocalDate, LocalDate, long)}, with the moment the position was asked for. */
    public CountyReport draw(LocalDate from, LocalDate to, KnownAt known) {
        if (from.isAfter(to)) {
            throw new PeriodInDisorder();
        }
        return snapshot.read(known.position(), jdbc -> draw(jdbc, new Period(from, to), known));
    }

    private static CountyReport draw(JdbcClient jdbc, Period period, KnownAt known) {
        int year = period.to().getYear();
        long position = known.position();
        List<KindSums> kinds = sumsByKind(jdbc, period, position);
        KindSums all = sum(kinds, kind -> true);
        Persons persons = persons(jdbc, period, position);
        long enrolled = EnrolledResidents.count(jdbc, year, position);
        long residents = Residents.count(jdbc, year, position);
        return new CountyReport(String.join(", ", PlansOfYear.codes(jdbc, year, position)), period, known.instant(), position,
                position == 0, all.figures().paid(), all.claims(), persons.beneficiaries(),
                sum(kinds, kind -> kind == ClaimKind.OUTPATIENT).figures(), sum(kinds, kind -> kind != ClaimKind.OUTPATIENT).figures(),
                all.large(), persons.large(), atAnnualCeiling(jdbc, year, position), enrolled, residents, Rate.of(enrolled, residents),
                all.layers(), eachAlone(kinds));
    }

    private static List<KindSums> sumsByKind(JdbcClient jdbc, Period period, long position) {
        return jdbc.sql(SUMS_BY_KIND)
                .param("from", period.from()).param("to", period.to()).param("position", position).param("large", LARGE_FEN)
                .query((row, n) -> KindSums.of(row)).list();
    }

    private static KindSums sum(List<KindSums> kinds, Predicate<ClaimKind> which) {
        return kinds.stream().filter(sums -> which.test(sums.kind())).reduce(KindSums.NONE, KindSums::plus);
    }

    private static Map<ClaimKind, Figures> eachAlone(List<KindSums> kinds) {
        Map<ClaimKind, Figures> alone = new EnumMap<>(ClaimKind.class);
        for (ClaimKind kind : ClaimKind.values()) {
            alone.put(kind, sum(kinds, kind::equals).figures());
        }
        return Collections.unmodifiableMap(alone);
    }

    private record Persons(long beneficiaries, long large) {
    }

    private static Persons persons(JdbcClient jdbc, Period period, long position) {
        return jdbc.sql(PERSONS)
                .param("from", period.from()).param("to", period.to()).param("position", position).param("large", LARGE_FEN)
                .query((row, n) -> new Persons(row.getLong("beneficiaries"), row.getLong("large"))).single();
    }

    private static long atAnnualCeiling(JdbcClient jdbc, int year, long position) {
        return jdbc.sql(PERSONS_AT_ANNUAL_CEILING)
                .param("firstDay", LocalDate.of(year, 1, 1)).param("lastDay", LocalDate.of(year, 12, 31)).param("position", position)
                .query(Long.class).single();
    }
}
