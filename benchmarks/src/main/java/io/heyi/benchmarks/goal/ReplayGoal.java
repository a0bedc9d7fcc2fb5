package io.heyi.benchmarks.goal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Neighbours;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.raw.RawReplay;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.command.audit.Verification;
import io.heyi.query.replay.ReplayResult;
import io.heyi.query.replay.TableComparison;

/**
 * Goal 3: how fast every projection is rebuilt from the events, and whether the rebuilt ones are the live ones. The limit reads the same
 * events and writes as many rows. The rebuild is timed to its last row; the comparison with the live tables, which the limit does not do,
 * is shown beside it. The audit, which adjudicates every claim again, is timed too.
 */
public final class ReplayGoal implements Goal {

    private static final String UPSERT = "raw cursor + decode + upsert";
    private static final String REPLAY = "ledger replay";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        long upto = county.caughtUp();
        RawReplay raw = new RawReplay(bench.server(), BenchServer.COUNTY);
        boolean[] equal = {true};
        long[] rows = {0, 0};
        // The rebuild comes first: it says how many rows the limit has to write.
        Map<String, Series> series = bench.run(List.of(
                Cell.of(REPLAY, "events", time -> replay(county.ledger(), upto, equal, rows)),
                Cell.of("raw cursor + decode", "events", time -> {
                    Neighbours neighbours = Neighbours.watch();
                    long startedAt = System.nanoTime();
                    return Window.ofOne(raw.decode(upto), System.nanoTime() - startedAt, neighbours.busyCores());
                }),
                Cell.of(UPSERT, "events", time -> {
                    Neighbours neighbours = Neighbours.watch();
                    long startedAt = System.nanoTime();
                    long[] eventsAndRows = raw.upsert(upto, rows[1]);
                    rows[0] = eventsAndRows[1];
                    return Window.ofOne(eventsAndRows[0], System.nanoTime() - startedAt, neighbours.busyCores());
                }),
                Cell.of("ledger verify", "events", time -> verify(county.ledger()))));
        Series replay = series.get(REPLAY);
        return new Measured(name()).series(series.values())
                .verdict(Verdict.atLeast(3, "rebuild / " + UPSERT, "%,.0f events/s".formatted(replay.rate().median()),
                        replay.ratioTo(series.get(UPSERT), Window::perSecond), 0.8))
                .verdict(Verdict.is(3, "rebuilt tables equal the live ones, row by row", equal[0] ? "equal" : "they differ", equal[0]))
                .note("rows of the projections", rows[1]).note("rows that raw wrote", rows[0]).note("events", upto);
    }

    private static Window replay(Ledger ledger, long upto, boolean[] equal, long[] rows) {
        AtomicLong lastRowAt = new AtomicLong();
        Neighbours neighbours = Neighbours.watch();
        long startedAt = System.nanoTime();
        ReplayResult result = ledger.replay().run(upto, (position, of) -> lastRowAt.set(System.nanoTime()));
        long endedAt = System.nanoTime();
        equal[0] &= result.equal();
        rows[1] = result.tables().stream().mapToLong(TableComparison::rebuilt).sum();
        return Window.ofOne(result.events(), lastRowAt.get() - startedAt, neighbours.busyCores())
                .with("s with the comparison", (endedAt - startedAt) / 1e9);
    }

    private static Window verify(Ledger ledger) {
        Neighbours neighbours = Neighbours.watch();
        long startedAt = System.nanoTime();
        Verification verification = ledger.audit().verify(events -> { });
        if (!verification.holds()) {
            throw new IllegalStateException("the audit found " + verification.findings().get(0));
        }
        return Window.ofOne(verification.events(), System.nanoTime() - startedAt, neighbours.busyCores());
    }
}
