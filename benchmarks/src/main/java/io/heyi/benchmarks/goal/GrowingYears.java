package io.heyi.benchmarks.goal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.benchmarks.ledger.LedgerSettlements;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Window;

/**
 * Takes households that are new to the round, from the county's last on, past their two hundredth claim, all together. The stretches around
 * the tenth and the two hundredth are timed: ten claims each by many clients, then one each by one client, then one each by one client with
 * none of them in the cache.
 */
final class GrowingYears implements Cell {

    static final String MANY = " claim, 32 clients";
    static final String ONE = " claim, 1 client";
    static final String COLD = " claim, 1 client, cold";

    private static final int CLIENTS = 32;
    private static final int BAND = 10;
    private static final int SINGLE_BANDS = 2;
    private static final int BEFORE_10TH = 5;
    private static final int BEFORE_200TH = 195;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final CountyLedger ledger;
    private final int households;
    private final Step before;
    private int round;

    /** @param before runs before every stretch, outside of it */
    GrowingYears(CountyLedger ledger, int households, Step before) {
        this.ledger = ledger;
        this.households = households;
        this.before = before;
    }

    @Override
    public String name() {
        return "growing years";
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public Map<String, Window> measure(Duration time) throws Exception {
        round++;
        int first = ledger.county().households() - (round + 1) * 2 * households;
        ClaimPool pool = new ClaimPool(ledger, "Y" + round, first, households);
        Map<String, Window> windows = new LinkedHashMap<>();
        pool.settleForEach(BEFORE_10TH);
        band(windows, pool, "10th");
        pool.settleForEach(BEFORE_200TH - BEFORE_10TH - BAND - SINGLE_BANDS);
        band(windows, pool, "200th");
        return windows;
    }

    private void band(Map<String, Window> windows, ClaimPool pool, String which) throws Exception {
        windows.put(which + MANY, stretch(CLIENTS, pool, BAND));
        windows.put(which + ONE, stretch(1, pool, 1));
        pool.forget();
        windows.put(which + COLD, stretch(1, pool, 1));
    }

    /** So many claims for each household, one household after the other, whoever sends them. */
    private Window stretch(int clients, ClaimPool pool, int claims) throws Exception {
        LedgerSettlements settlements = new LedgerSettlements(ledger, pool);
        AtomicInteger turn = new AtomicInteger();
        IntFunction<Step> inTurn = client -> () -> settlements.settle(pool.claimOf(turn.getAndIncrement() % pool.size()));
        before.run();
        Window window = ClosedLoop.run(clients, AT_MOST, (long) claims * pool.size() / clients, inTurn);
        ledger.caughtUp();
        return window;
    }
}
