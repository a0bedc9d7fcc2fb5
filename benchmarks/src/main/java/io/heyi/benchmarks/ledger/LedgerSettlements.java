package io.heyi.benchmarks.ledger;

import java.time.Duration;
import java.util.SplittableRandom;

import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Window;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.journal.CommandQueue;

/**
 * Clients of the ledger: each sends a real claim of an enrolled household through the counter's door and waits for its answer. Everything
 * behind the door is as it is in service: plans, registers, checks, projections.
 */
public final class LedgerSettlements {

    private final CountyLedger ledger;
    private final CommandQueue commands;
    private final ClaimPool pool;

    public LedgerSettlements(CountyLedger ledger, ClaimPool pool) {
        this.ledger = ledger;
        this.commands = ledger.ledger().commands();
        this.pool = pool;
    }

    /** A window, after which the projections catch up before anybody else has a turn. */
    public Window run(int clients, Duration time) throws Exception {
        Window window = ClosedLoop.run(clients, time, this::client);
        ledger.caughtUp();
        return window;
    }

    public Step client(int number) {
        SplittableRandom random = new SplittableRandom(System.nanoTime() + number);
        return () -> settle(pool.claim(random));
    }

    public void settle(SettleClaim claim) {
        commands.execute(claim);
    }
}
