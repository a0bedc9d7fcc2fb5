package io.heyi.benchmarks.goal;

import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LedgerSettlements;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;

/**
 * Goal 6, the first half: what a settlement costs as a household's year grows, and as the county grows; in both counties as many households
 * are settled for. "Costs" is the time from one answer to the next.
 */
public final class GrowthGoal implements Goal {

    private static final int CLIENTS = 32;
    private static final double LONGER_YEAR = 1.2;
    private static final double LARGER_COUNTY = 1.1;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        CountyLedger tenth = bench.counties().tenth();
        int pool = bench.size().tenth().pool();
        LedgerSettlements ofCounty = warmed(county, 3 * bench.size().pool(), pool, bench.size().priorClaims());
        LedgerSettlements ofTenth = warmed(tenth, 0, pool, bench.size().priorClaims());
        Map<String, Series> series = bench.run(List.of(
                new GrowingYears(county, bench.size().yearLong(), bench.server()::checkpoint),
                Cell.of("a tenth of the county, 32 clients", "events", time -> ofTenth.run(CLIENTS, time)),
                Cell.of("the county, 32 clients", "events", time -> ofCounty.run(CLIENTS, time)),
                Cell.of("a tenth of the county, 1 client", "events", time -> ofTenth.run(1, time)),
                Cell.of("the county, 1 client", "events", time -> ofCounty.run(1, time))));
        bench.counties().forgetTenth();
        return judged(series).note("households of each county that are settled for", pool)
                .note("households followed through a long year", bench.size().yearLong());
    }

    private static LedgerSettlements warmed(CountyLedger ledger, int first, int pool, int prior) {
        return new LedgerSettlements(ledger, new ClaimPool(ledger, "GRO", first, pool).settleForEach(prior));
    }

    private Measured judged(Map<String, Series> series) {
        String cold = "200th" + GrowingYears.COLD;
        return new Measured(name()).series(series.values())
                .verdict(year(series, GrowingYears.MANY))
                .verdict(year(series, GrowingYears.ONE))
                .verdict(Verdict.shown(6, "the 200th claim of a household / its 10th, cold", "%,.0f/s"
                        .formatted(series.get(cold).rate().median()), slowness(series, cold, "10th" + GrowingYears.COLD)))
                .verdict(county(series, "32 clients"))
                .verdict(county(series, "1 client"));
    }

    private static Verdict year(Map<String, Series> series, String how) {
        return Verdict.atMost(6, "the 200th claim of a household / its 10th, warm," + how.substring(how.indexOf(',') + 1),
                "%,.0f/s".formatted(series.get("200th" + how).rate().median()), slowness(series, "200th" + how, "10th" + how), LONGER_YEAR);
    }

    private static Verdict county(Map<String, Series> series, String how) {
        String grown = "the county, " + how;
        return Verdict.atMost(6, "a settlement in 10 times the county, " + how, "%,.0f/s".formatted(series.get(grown).rate().median()),
                slowness(series, grown, "a tenth of the county, " + how), LARGER_COUNTY);
    }

    private static Spread slowness(Map<String, Series> series, String grown, String young) {
        return series.get(young).ratioTo(series.get(grown), Window::perSecond);
    }
}
