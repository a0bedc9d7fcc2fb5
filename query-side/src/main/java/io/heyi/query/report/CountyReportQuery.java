package io.heyi.query.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javax.sql.DataSource;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;
import io.heyi.query.plans.PlansOfYear;
import io.heyi.query.report.CountyReport.Figures;
import io.heyi.query.report.CountyReport.Period;
import io.heyi.query.report.ReportSource.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the fund paid in a period, for what and to how many, as known at a position. */
public final class CountyReportQuery {

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

    /** Both sources give the same figures; the rollups give them sooner, when the position is near theirs. */
    private static CountyReport draw(JdbcClient jdbc, Period period, KnownAt known) {
        return draw(jdbc, period, known, RollupSource.near(jdbc, known.position())
                .orElseGet(() -> new FactSource(jdbc, known.position())));
    }

    /** All of it from one source. */
    static CountyReport draw(JdbcClient jdbc, Period period, KnownAt known, ReportSource source) {
        int year = period.to().getYear();
        List<KindSums> kinds = source.sumsByKind(period);
        KindSums all = sum(kinds, kind -> true);
        Persons persons = source.persons(period);
        long enrolled = source.enrolledResidents(year);
        long residents = source.residents(year);
        return new CountyReport(String.join(", ", PlansOfYear.codes(jdbc, year, known.position())), period, known.instant(),
                known.position(), known.position() == 0, all.figures().paid(), all.claims(), persons.beneficiaries(),
                sum(kinds, kind -> kind == ClaimKind.OUTPATIENT).figures(), sum(kinds, kind -> kind != ClaimKind.OUTPATIENT).figures(),
                all.large(), persons.large(), source.personsAtAnnualCeiling(year), enrolled, residents, Rate.of(enrolled, residents),
                all.layers(), eachAlone(kinds));
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
}
