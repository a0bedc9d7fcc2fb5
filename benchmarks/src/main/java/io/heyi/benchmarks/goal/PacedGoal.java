package io.heyi.benchmarks.goal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.GeneratedHousehold;
import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LedgerSettlements;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.ClosedLoop;
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
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcEnrollmentRegister.ResidentYear;

/**
 * Goal 5: how long a hospital waits when requests come at their own pace, 400 settlements and 800 point reads a second, counted from when
 * each was due. Raw does the statements of the same settlement, and the same read, through the driver alone. Until the hospital channel
 * exists both sides are called inside the process and the read is the register's (whose household, enrolled or not).
 */
public final class PacedGoal implements Goal {

    private static final int SETTLEMENTS = 400;
    private static final int READS = 800;
    private static final int CONNECTIONS = 32;
    private static final int SATURATING = 16;

    @Override
    public String name() {
        return "paced";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        CountyLedger county = bench.counties().county();
        int households = bench.size().pool();
        long before = county.caughtUp();
        ClaimPool pool = new ClaimPool(county, "PAC", 2 * households, households).settleForEach(bench.size().priorClaims());
        LedgerSettlements settlements = new LedgerSettlements(county, pool);
        List<ResidentNumber> residents = residents(county.county(), households);
        JdbcEnrollmentRegister register = county.ledger().enrollments();
        RecordedEvents events;
        try (var connection = bench.server().connect(BenchServer.COUNTY)) {
            events = RecordedEvents.settlements(connection, before);
        }
        try (RawSettlement rawSettlement = new RawSettlement(bench.server(), "statements", events, pool.size(), CONNECTIONS);
             RawReads rawReads = new RawReads(bench.server(), BenchServer.COUNTY, CONNECTIONS)) {
            Step settle = () -> settlements.settle(pool.claim(new SplittableRandom(ThreadLocalRandom.current().nextLong())));
            Step read = () -> found(register, oneOf(residents));
            Step rawRead = () -> rawReads.household(oneOf(residents).value(), CountyGenerator.YEAR);
            Map<String, Series> series = bench.run(List.of(
                    new PacedCell("raw", rawSettlement::settle, rawRead, () -> { }),
                    new PacedCell("ledger", settle, read, county::caughtUp),
                    Cell.of("raw reads, 16 clients", "reads", time -> ClosedLoop.run(SATURATING, time, client -> rawRead)),
                    Cell.of("ledger reads, 16 clients", "reads", time -> ClosedLoop.run(SATURATING, time, client -> read))));
            return judged(series).note("paced for", "%d settlements/s and %d reads/s".formatted(SETTLEMENTS, READS));
        } finally {
            bench.server().drop("statements");
        }
    }

    private Measured judged(Map<String, Series> series) {
        Measured measured = new Measured(name()).series(series.values());
        for (String kind : List.of("settlements", "reads")) {
            Series ledger = series.get("ledger paced " + kind);
            Spread ratio = ledger.ratioTo(series.get("raw paced " + kind), window -> window.millisAt(99));
            measured.verdict(Verdict.atMost(5, "p99 of paced " + kind + " / the same by raw statements",
                            "p50 %.2f ms, p99 %.2f ms".formatted(ledger.latency(50).median(), ledger.latency(99).median()), ratio, 2)
                    .remark("in process on both sides: no hospital channel yet"));
        }
        return measured;
    }

    private static void found(JdbcEnrollmentRegister register, ResidentNumber resident) {
        if (register.householdsOf(List.of(new ResidentYear(resident, CountyGenerator.YEAR))).isEmpty()) {
            throw new IllegalStateException("a generated resident is not enrolled");
        }
    }

    private static List<ResidentNumber> residents(CountyGenerator county, int households) {
        List<ResidentNumber> residents = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            GeneratedHousehold household = county.household(i);
            if (household.enrolled()) {
                residents.add(household.members().get(0).number());
            }
        }
        return residents;
    }

    private static ResidentNumber oneOf(List<ResidentNumber> residents) {
        return residents.get(ThreadLocalRandom.current().nextInt(residents.size()));
    }

    /** Both kinds of requests together, each seen by itself. */
    private record PacedCell(String who, Step settle, Step read, Step after) implements Cell {

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
            List<Window> windows = PacedLoop.run(time, List.of(new Traffic("settlements", SETTLEMENTS, settle),
                    new Traffic("reads", READS, read)));
            after.run();
            Map<String, Window> named = new LinkedHashMap<>();
            named.put(name() + " settlements", windows.get(0));
            named.put(name() + " reads", windows.get(1));
            return named;
        }
    }
}
