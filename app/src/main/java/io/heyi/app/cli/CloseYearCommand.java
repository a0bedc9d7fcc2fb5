package io.heyi.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.yearend.YearEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi close-year}: closes a benefit year, household by household. */
@Command(name = "close-year", description = "年度结转：家庭账户余额转入下一年度 / close a benefit year: family accounts go to the next")
final class CloseYearCommand extends LedgerCommandLine {

    @Option(names = "--year", required = true, description = "补偿年度 / benefit year")
    private int year;

    @Option(names = "--on", paramLabel = "DATE", description = "结转日期，默认今天 / day of closing (default: today)")
    private LocalDate on;

    @Override
    int run(Ledger ledger) {
        LocalDate day = on == null ? LocalDate.now() : on;
        YearEnd yearEnd = ledger.get(YearEnd.class);
        List<String> households = yearEnd.households(year);
        ProgressBar progress = new ProgressBar(screen());
        progress.begin("结转", "households", households.size());
        YearEnd.Closed done = yearEnd.close(year, day, households, Map.of(), progress::advance);
        progress.end();
        screen().result(String.format("%d 年度：结转 %,d 户，此前已结转 %,d 户 / %d: %,d households closed, %,d closed before",
                year, done.closed(), done.closedBefore(), year, done.closed(), done.closedBefore()));
        return ExitStatus.DONE;
    }
}
