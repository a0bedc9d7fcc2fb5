package io.heyi.app.cli;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.Json;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.audit.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi verify}: recompute every settlement from its events. */
@Command(name = "verify", description = "由事件重算每一笔结算并核对 / recompute every settlement from its events and compare")
final class VerifyCommand extends LedgerCommandLine {

    private static final int SHOWN_FINDINGS = 50;

    @Option(names = "--json", description = "以 JSON 输出结果 / print the findings as JSON")
    private boolean json;

    @Override
    int run(Ledger ledger) {
        SettlementAudit audit = ledger.audit();
        ProgressBar progress = new ProgressBar(screen());
        progress.begin("核对", "verify", audit.events());
        Verification verification = audit.verify(progress::advance);
        progress.end();
        if (json) {
            screen().result(Json.of(verification));
        } else {
            verification.findings().stream().limit(SHOWN_FINDINGS)
                    .forEach(finding -> screen().result("@" + finding.position() + ": " + finding.zh() + " / " + finding.en()));
            screen().result(verification.holds()
                    ? String.format("全部相符：重算 %,d 笔结算 / all hold: %,d settlements recomputed",
                            verification.settlements(), verification.settlements())
                    : String.format("发现 %,d 处不符 / %,d findings", verification.findings().size(), verification.findings().size()));
        }
        return verification.holds() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }
}
