package io.heyi.benchmarks.ledger;

import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.command.intake.Progress;

/** A ledger with a generated county in it. */
public record CountyLedger(CountyGenerator county, Ledger ledger) implements AutoCloseable {

    /** The last position, once every projection has applied it. */
    public long caughtUp() {
        return ledger.readSide().awaitNow(Progress.SILENT).position();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
