package io.heyi.benchmarks.goal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.axon.StockAxon;
import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LedgerSettlements;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.pekko.PekkoJournal;
import io.heyi.benchmarks.raw.RawEvents;
import io.heyi.benchmarks.server.BenchServer;

/** Goal 1: how many settlements of existing households a second, beside the limit and beside what a user would otherwise pick. */
public final class SettleGoal implements Goal {

    private static final int FEW = 1;
    private static final int SOME = 16;
    private static final int MANY = 32;
    private static final String UNIT = "events";

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountySize size = bench.size();
        CountyLedger county = bench.counties().county();
        long before = county.caughtUp();
        ClaimPool pool = new ClaimPool(county, "SET", 0, size.pool()).settleForEach(size.priorClaims());
        RecordedEvents events = settlementsAfter(bench, before);
        long filled = county.caughtUp();
        LedgerSettlements ledger = new LedgerSettlements(county, pool);
        try (RawEvents raw = new RawEvents(bench.server(), "raw", events, pool.size(), size.priorClaims(), MANY);
             StockAxon axon = new StockAxon(bench.server(), "axon", events, pool.size(), size.priorClaims(), MANY);
             PekkoJournal pekko = new PekkoJournal(bench.server(), "pekko", events, pool.size(), size.priorClaims())) {
            Map<String, Series> series = bench.run(List.of(
                    Cell.of("raw, 1 client", UNIT, time -> raw.singles(FEW, time)),
                    Cell.of("axon, 1 client", UNIT, time -> axon.run(FEW, time)),
                    Cell.of("pekko, 1 client", UNIT, time -> pekko.run(FEW, time)),
                    Cell.of("ledger, 1 client", UNIT, time -> ledger.run(FEW, time)),
                    Cell.of("raw, 16 clients", UNIT, time -> raw.singles(SOME, time)),
                    Cell.of("ledger, 16 clients", UNIT, time -> ledger.run(SOME, time)),
                    Cell.of("raw, 32 clients", UNIT, time -> raw.singles(MANY, time)),
                    Cell.of("axon, 32 clients", UNIT, time -> axon.run(MANY, time)),
                    Cell.of("axon with a projection, 32 clients", UNIT, time -> axon.runWithProjection(MANY, time)),
                    Cell.of("pekko, 32 clients", UNIT, time -> pekko.run(MANY, time)),
                    Cell.of("ledger, 32 clients", UNIT, time -> ledger.run(MANY, time))));
            return judged(series).note("payload bytes of an event of the contenders, mean", events.meanBytes())
                    .note("payload bytes of an event of the ledger, mean", settlementsAfter(bench, filled).meanBytes())
                    .note("households", pool.size()).note("events of a stream before the first window", size.priorClaims());
        } finally {
            for (String database : List.of("raw", "axon", "pekko")) {
                bench.server().drop(database);
            }
        }
    }

    /** The contenders store what the ledger stored for the same households just before. */
    private static RecordedEvents settlementsAfter(Bench bench, long position) throws SQLException {
        try (Connection connection = bench.server().connect(BenchServer.COUNTY)) {
            return RecordedEvents.settlements(connection, position);
        }
    }

    private Measured judged(Map<String, Series> series) {
        Series ledger = series.get("ledger, 32 clients");
        Series raw = series.get("raw, 32 clients");
        Spread p99 = ledger.ratioTo(raw, window -> window.millisAt(99));
        return new Measured(name()).series(series.values())
                .verdict(rate("settlements / raw one-row transactions, 32 clients", ledger, raw, 1.3))
                .verdict(rate("settlements / stock Axon, 32 clients", ledger, series.get("axon, 32 clients"), 2))
                .verdict(rate("settlements / Pekko, 32 clients", ledger, series.get("pekko, 32 clients"), 1.5))
                .verdict(Verdict.atMost(1, "p99 of settlements / p99 of raw, 32 clients",
                        "%.2f ms".formatted(ledger.latency(99).median()), p99, 0.5))
                .verdict(rate("settlements / raw, 1 client", series.get("ledger, 1 client"), series.get("raw, 1 client"), 0.5));
    }

    private static Verdict rate(String asked, Series ledger, Series other, double target) {
        return Verdict.atLeast(1, asked, "%,.0f/s".formatted(ledger.rate().median()), ledger.ratioTo(other, Window::perSecond), target);
    }
}
