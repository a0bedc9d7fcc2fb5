package io.heyi.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.Refusal;
import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi close-year}: closes a benefit year, household by household. */
@Command(name = "close-year", description = "年度结转：家庭账户余额转入下一年度 / close a benefit year: family accounts go to the next")
final class CloseYearCommand extends LedgerCommandLine {

    private static final int GROUP_SIZE = 250;

    @Option(names = "--year", required = true, description = "补偿年度 / benefit year")
    private int year;

    @Option(names = "--on", paramLabel = "DATE", description = "结转日期，默认今天 / day of closing (default: today)")
    private LocalDate on;

    @Override
    int run(Ledger ledger) {
        LocalDate day = on == null ? LocalDate.now() : on;
        List<String> households = ledger.enrollments().householdsOf(year);
        AtomicLong closed = new AtomicLong();
        AtomicReference<Refusal> refused = new AtomicReference<>();
        ProgressBar progress = new ProgressBar(screen());
        progress.begin("结转", "households", households.size());
        try (CommandLanes lanes = new CommandLanes(ledger.groupCommit(), Runtime.getRuntime().availableProcessors(), GROUP_SIZE)) {
            households.forEach(household -> lanes.send(household, new CloseCoverageYear(household, year, day), outcome -> {
                if (outcome instanceof Outcome.Refused no) {
                    refused.set(no.refusal());
                } else if (outcome.<Boolean>orThrow()) {
                    closed.incrementAndGet();
                }
                progress.advance(1);
            }));
            lanes.drain();
        }
        progress.end();
        if (refused.get() != null) {
            throw refused.get();
        }
        screen().result(String.format("%d 年度：结转 %,d 户，此前已结转 %,d 户 / %d: %,d households closed, %,d closed before",
                year, closed.get(), households.size() - closed.get(), year, closed.get(), households.size() - closed.get()));
        return ExitStatus.DONE;
    }
}
