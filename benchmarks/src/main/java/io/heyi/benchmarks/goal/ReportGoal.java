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

/** Goal 6, the second half: what the county's report costs over its claims and over ten times as many, for whole months and any period. */
public final class ReportGoal implements Goal {

    private static final LocalDate FROM = CountyGenerator.FIRST_DAY;
    private static final LocalDate TO = CountyGenerator.LAST_DAY;
    private static final double MONTHS_MS = 200;
    private static final double ANY_MS = 2_000;
    private static final String MONTHS = "whole months, latest knowledge";
    private static final String ODD = "odd period, latest knowledge";
    private static final String PAST = "whole months, past knowledge";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        CountyLedger tenth = bench.counties().tenth();
        Map<String, Series> series = bench.run(List.of(
                report(MONTHS + ", a tenth", tenth, FROM, TO, tenth.caughtUp()),
                report(MONTHS, county, FROM, TO, county.caughtUp()),
                report(ODD + ", a tenth", tenth, FROM.plusDays(2), TO.minusDays(13), tenth.caughtUp()),
                report(ODD, county, FROM.plusDays(2), TO.minusDays(13), county.caughtUp()),
                report(PAST, county, FROM, TO, county.caughtUp() * 9 / 10)));
        Series months = series.get(MONTHS);
        Spread ratio = months.ratioTo(series.get(MONTHS + ", a tenth"), window -> window.millisAt(50));
        return new Measured(name()).series(series.values())
                .verdict(Verdict.atMost(6, "report of whole months, 10 times the claims", ms(months), ratio, 1.5))
                .verdict(absolute(bench, "report of whole months, ms", months, MONTHS_MS))
                .verdict(absolute(bench, "report of an odd period, ms", series.get(ODD), ANY_MS))
                .verdict(absolute(bench, "report as known in the past, ms", series.get(PAST), ANY_MS))
                .note("claims", bench.size().claims()).note("claims of the tenth", bench.size().tenth().claims());
    }

    private static Cell report(String name, CountyLedger ledger, LocalDate from, LocalDate to, long position) {
        KnownAt known = ledger.ledger().knownAt().at(position);
        return Cell.of(name, "reports", time -> ClosedLoop.run(1, time, client -> () -> ledger.ledger().report().draw(from, to, known)));
    }

    private static Verdict absolute(Bench bench, String asked, Series series, double target) {
        Verdict verdict = Verdict.atMost(6, asked, ms(series), series.latency(50), target);
        return bench.isWholeCounty() ? verdict : verdict.notAtThisSize("the goal is about a whole county");
    }

    private static String ms(Series series) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(series.latency(50).median(), series.latency(99).median());
    }
}
