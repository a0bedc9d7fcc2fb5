package io.heyi.benchmarks.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.query.knownat.KnownAt;

/**
 * Goal 6, the second half: what the county's report costs over its claims and over ten times as many; for whole months at the latest
 * knowledge, for other periods and for past knowledge. A county of ten times the claims has ten times the residents, too.
 */
public final class ReportGoal implements Goal {

    private static final LocalDate FROM = CountyGenerator.FIRST_DAY;
    private static final LocalDate TO = CountyGenerator.LAST_DAY;
    private static final int ODD_DAYS = 13;
    private static final double TIMES = 1.5;
    private static final double MONTHS_MS = 200;
    private static final double ANY_MS = 2_000;
    private static final String MONTHS = "whole months, latest knowledge";
    private static final String PAST = "whole months, past knowledge";
    private static final String ODD = "other days, latest knowledge";
    private static final String ODD_PAST = "other days, past knowledge";
    private static final String YEARS = "whole months of two years, latest knowledge";
    private static final String TENTH = ", a tenth";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        CountyLedger tenth = bench.counties().tenth();
        long now = county.caughtUp();
        long past = now * 9 / 10;
        Map<String, Series> series = bench.run(List.of(
                report(MONTHS + TENTH, tenth, FROM, TO, tenth.caughtUp()),
                report(MONTHS, county, FROM, TO, now),
                report(PAST, county, FROM, TO, past),
                report(ODD + TENTH, tenth, FROM, TO.minusDays(ODD_DAYS), tenth.caughtUp()),
                report(ODD, county, FROM, TO.minusDays(ODD_DAYS), now),
                report(ODD_PAST, county, FROM, TO.minusDays(ODD_DAYS), past),
                report(YEARS, county, FROM.minusYears(1), TO, now)));
        Series months = series.get(MONTHS);
        Spread ratio = months.ratioTo(series.get(MONTHS + TENTH), window -> window.millisAt(50));
        Measured measured = new Measured(name()).series(series.values())
                .verdict(Verdict.atMost(6, "report of " + MONTHS + ", 10 times the claims", ms(months), ratio, TIMES))
                .verdict(staysUnder(bench, months, MONTHS, MONTHS_MS));
        for (String other : List.of(PAST, ODD, ODD_PAST, YEARS)) {
            measured.verdict(staysUnder(bench, series.get(other), other, ANY_MS));
        }
        return measured.note("claims", bench.size().claims()).note("claims of the tenth", bench.size().tenth().claims());
    }

    private static Cell report(String name, CountyLedger ledger, LocalDate from, LocalDate to, long position) {
        KnownAt known = ledger.ledger().knownAt().at(position);
        return Cell.of(name, "reports", time -> ClosedLoop.run(1, time, client -> () -> ledger.ledger().report().draw(from, to, known)));
    }

    /** 99 of 100 do. */
    private static Verdict staysUnder(Bench bench, Series series, String which, double target) {
        Verdict verdict = Verdict.atMost(6, "report of " + which + ", p99, ms", ms(series), series.latency(99), target);
        return bench.isWholeCounty() ? verdict : verdict.notAtThisSize("the goal is about a whole county");
    }

    private static String ms(Series series) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(series.latency(50).median(), series.latency(99).median());
    }
}
