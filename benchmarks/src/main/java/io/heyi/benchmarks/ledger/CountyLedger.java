package io.heyi.benchmarks.ledger;

import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.command.intake.Progress;
import org.springframework.core.env.Environment;

/** A ledger with a generated county in it. */
public record CountyLedger(CountyGenerator county, Ledger ledger) implements AutoCloseable {

    /** The last position, once every projection has applied it. */
    public long caughtUp() {
        return ledger.readSide().awaitNow(Progress.SILENT).position();
    }

    /** Where it is served over HTTP. */
    public int port() {
        return Integer.parseInt(ledger.get(Environment.class).getProperty("local.server.port"));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
