package io.heyi.app.cli;

import java.time.LocalDate;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.ReportText;
import io.heyi.query.report.CountyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi report}: the county's figures for a period, as known at a moment. */
@Command(name = "report", description = "县补偿情况报表 / the county's figures for a period")
final class ReportCommand extends LedgerCommandLine {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "就诊(出院)日期起 / first day of service")
    private LocalDate from;
    @Option(names = "--to", required = true, paramLabel = "DATE", description = "就诊(出院)日期止 / last day of service")
    private LocalDate to;
    @Mixin
    private final AsKnownAt asKnownAt = new AsKnownAt();
    @Mixin
    private final PrintedAs printed = new PrintedAs();

    @Override
    int run(Ledger ledger) {
        CountyReport report = ledger.report().draw(from, to, asKnownAt.resolve(ledger, new ProgressBar(screen())));
        screen().result(printed.of(report, language -> ReportText.of(report, language)));
        return ExitStatus.DONE;
    }
}
