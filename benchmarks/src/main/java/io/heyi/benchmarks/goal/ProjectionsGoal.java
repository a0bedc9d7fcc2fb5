package io.heyi.benchmarks.goal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LagSampler;
import io.heyi.benchmarks.ledger.LedgerSettlements;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.server.BenchServer;
import org.axonframework.eventhandling.EventProcessor;

/**
 * Goal 4: what the projections cost the writers, and how far they are behind while everybody writes. The lag is sampled in windows of its
 * own, so that the sampling does not slow the two that are compared.
 */
public final class ProjectionsGoal implements Goal {

    private static final int CLIENTS = 32;
    private static final double LAG_MS = 2_000;

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        ClaimPool pool = new ClaimPool(county, "PRO", bench.size().pool(), bench.size().pool()).settleForEach(1);
        LedgerSettlements ledger = new LedgerSettlements(county, pool);
        Map<String, Series> series = bench.run(List.of(
                Cell.of("projections running", "events", time -> ledger.run(CLIENTS, time)),
                Cell.of("projections stopped", "events", time -> stopped(county, ledger, time)),
                Cell.of("projections watched", "events", time -> watched(bench, county, ledger, time))));
        Series running = series.get("projections running");
        Series watched = series.get("projections watched");
        Spread lag = watched.figure(LagSampler.P99);
        return new Measured(name()).series(series.values())
                .verdict(Verdict.atLeast(4, "writers beside projections / writers alone, 32 clients",
                        "%,.0f/s".formatted(running.rate().median()),
                        running.ratioTo(series.get("projections stopped"), Window::perSecond), 0.85))
                .verdict(Verdict.atMost(4, "lag of the projections under full load, p99, ms", "p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                        .formatted(watched.figure(LagSampler.P50).median(), lag.median(), watched.figure(LagSampler.MAX).max()),
                        lag, LAG_MS));
    }

    private static Window stopped(CountyLedger county, LedgerSettlements ledger, Duration time) throws Exception {
        EventProcessor projections = county.ledger().get(EventProcessor.class);
        projections.shutDown();
        try {
            return ClosedLoop.run(CLIENTS, time, ledger::client);
        } finally {
            projections.start();
            county.caughtUp();
        }
    }

    private static Window watched(Bench bench, CountyLedger county, LedgerSettlements ledger, Duration time) throws Exception {
        try (LagSampler lag = new LagSampler(bench.server(), BenchServer.COUNTY)) {
            return lag.addTo(ClosedLoop.run(CLIENTS, time, ledger::client));
        } finally {
            county.caughtUp();
        }
    }
}
