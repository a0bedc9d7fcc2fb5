package io.heyi.app.cli;

import java.time.LocalDate;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementRequired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi reverse}: takes one settled claim back. */
@Command(name = "reverse", description = "冲正一笔结算 / reverse one settled claim")
final class ReverseCommand extends LedgerCommandLine {

    @Option(names = "--institution", required = true, description = "机构编码 / institution code")
    private String institution;
    @Option(names = "--claim", required = true, description = "结算号 / settlement number")
    private String claim;
    @Option(names = "--reason", required = true, description = "冲正原因 / reason")
    private String reason;
    @Option(names = "--on", paramLabel = "DATE", description = "冲正日期，默认今天 / day of the reversal (default: today)")
    private LocalDate on;

    @Override
    int run(Ledger ledger) {
        ClaimId id = new ClaimId(institution, claim);
        Place place = ledger.claims().find(id).orElseThrow(UnknownClaim::new);
        Settlement settlement = ledger.commands().execute(
                new ReverseClaim(place.householdNo(), place.year(), id, reason, on == null ? LocalDate.now() : on));
        screen().result(String.format("已冲正 %s:统筹 %s 元 / reversed %s: basic %s yuan",
                settlement.claimId(), settlement.amounts().basic(), settlement.claimId(), settlement.amounts().basic()));
        ledger.get(Inquiries.class).touchedBy(id).forEach(later -> screen().result(line(later.required())));
        return ExitStatus.DONE;
    }

    private static String line(ResettlementRequired touched) {
        return String.format("受影响 %1$s：户 %2$s %3$d 年，基金支付 %4$s 元，应为 %5$s 元 / "
                        + "touched %1$s: household %2$s in %3$d, the fund pays %4$s yuan and would pay %5$s",
                touched.claimId(), touched.householdNo(), touched.year(), touched.settled().layers(), touched.would().layers());
    }
}
