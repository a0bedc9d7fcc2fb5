package io.heyi.benchmarks.goal;

import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.channel.Hospitals;
import io.heyi.benchmarks.channel.LedgerChannel;
import io.heyi.benchmarks.channel.RawChannel;
import io.heyi.benchmarks.channel.Requests;
import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LagSampler;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.PacedLoop;
import io.heyi.benchmarks.measure.PacedLoop.Traffic;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.raw.RawReads;
import io.heyi.benchmarks.raw.RawSettlement;
import io.heyi.benchmarks.server.BenchServer;

/**
 * Goal 5: how long a hospital waits when requests come at their own pace over HTTP, 400 settlements and 800 questions of eligibility a
 * second, counted from when each was due. Raw is an empty answer over HTTP after the same statements through the driver alone.
 */
public final class PacedGoal implements Goal {

    private static final int SETTLEMENTS = 400;
    private static final int QUESTIONS = 800;
    private static final int CONNECTIONS = 32;
    private static final List<String> KINDS = List.of("settlements", "eligibility");
    private static final String STATEMENTS = "statements";

    @Override
    public String name() {
        return "paced";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        refuseBeyondATokensLife(bench.window());
        CountyLedger county = bench.counties().served();
        int households = bench.size().pool();
        long before = county.caughtUp();
        ClaimPool pool = new ClaimPool(county, "PAC", 2 * households, households).settleForEach(bench.size().priorClaims());
        RecordedEvents events;
        try (var connection = bench.server().connect(BenchServer.COUNTY)) {
            events = RecordedEvents.settlements(connection, before);
        }
        Requests requests = new Requests(pool);
        Hospitals hospitals = new Hospitals(county);
        LedgerChannel ledger = new LedgerChannel(county.port(), hospitals, requests);
        try (RawSettlement settlement = new RawSettlement(bench.server(), STATEMENTS, events, pool.size(), CONNECTIONS);
             RawReads reads = new RawReads(bench.server(), BenchServer.COUNTY, pool.households(), CONNECTIONS);
             RawChannel raw = new RawChannel(Files.createDirectories(bench.work().resolve("raw-channel")), settlement, reads, requests)) {
            return noted(judged(bench.run(List.of(
                    new PacedCell("raw", time -> paced(time, raw::settle, raw::askEligibility)),
                    new PacedCell("ledger", time -> watched(bench, county, hospitals, ledger, time))))), hospitals);
        } finally {
            bench.server().drop(STATEMENTS);
        }
    }

    /** Tokens are signed before a window and used throughout. */
    private static void refuseBeyondATokensLife(Duration window) {
        if (window.compareTo(Hospitals.TOKEN.minusMinutes(1)) > 0) {
            throw new IllegalArgumentException("a token is good for five minutes: paced windows are at most 240 seconds long");
        }
    }

    private static List<Window> paced(Duration time, Step settle, Step ask) throws Exception {
        return PacedLoop.run(time, List.of(new Traffic(KINDS.get(0), SETTLEMENTS, settle), new Traffic(KINDS.get(1), QUESTIONS, ask)));
    }

    private static List<Window> watched(Bench bench, CountyLedger county, Hospitals hospitals, LedgerChannel ledger, Duration time)
            throws Exception {
        hospitals.sign();
        try (LagSampler lag = new LagSampler(bench.server(), BenchServer.COUNTY)) {
            List<Window> windows = paced(time, ledger::settle, ledger::askEligibility);
            return List.of(lag.addTo(windows.get(0)), windows.get(1));
        } finally {
            county.caughtUp();
        }
    }

    private Measured judged(Map<String, Series> series) {
        Measured measured = new Measured(name()).series(series.values());
        for (String kind : KINDS) {
            Series ledger = series.get("ledger paced " + kind);
            Series raw = series.get("raw paced " + kind);
            Spread ratio = ledger.ratioTo(raw, window -> window.millisAt(99));
            measured.verdict(Verdict.atMost(5, "p99 of paced " + kind + " over HTTP / raw statements and an empty HTTP answer",
                    "p50 %.2f ms, p99 %.2f ms; raw p50 %.2f ms, p99 %.2f ms".formatted(ledger.latency(50).median(),
                            ledger.latency(99).median(), raw.latency(50).median(), raw.latency(99).median()), ratio, 2));
        }
        Series watched = series.get("ledger paced " + KINDS.get(0));
        return measured.verdict(Verdict.shown(5, "lag of the projections under paced load, p99, ms", "p50 %.0f ms, longest %.0f ms"
                .formatted(watched.figure(LagSampler.P50).median(), watched.figure(LagSampler.MAX).max()), watched.figure(LagSampler.P99)));
    }

    private static Measured noted(Measured measured, Hospitals hospitals) {
        return measured.note("paced for", "%d settlements/s and %d questions of eligibility/s, over loopback, from this process"
                        .formatted(SETTLEMENTS, QUESTIONS))
                .note("hospitals", "%d, each with its own key; a token a window; the rate limit of each as delivered"
                        .formatted(hospitals.count()))
                .note("raw leaves out",
                        "token, its key's look-up, JSON, decision, append lock, proofs, projections, Ledger-Position's look-up");
    }

    /** Both kinds of requests together, each seen by itself. */
    private record PacedCell(String who, Pacing pacing) implements Cell {

        /** A window for each kind. */
        @FunctionalInterface
        private interface Pacing {

            List<Window> run(Duration time) throws Exception;
        }

        @Override
        public String name() {
            return who + " paced";
        }

        @Override
        public String unit() {
            return "requests";
        }

        @Override
        public Map<String, Window> measure(Duration time) throws Exception {
            List<Window> windows = pacing.run(time);
            Map<String, Window> named = new LinkedHashMap<>();
            for (int i = 0; i < KINDS.size(); i++) {
                named.put(name() + " " + KINDS.get(i), windows.get(i));
            }
            return named;
        }
    }
}
