package io.heyi.app.cli;

import java.nio.file.Path;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.PlanDraftText;
import io.heyi.benefits.Refusal;
import io.heyi.command.intake.PlanFile;
import io.heyi.command.plan.PlanDraft;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.command.register.ReferenceData;
import io.heyi.events.coverage.PlanRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi plan}: the benefit plans. */
@Command(name = "plan", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "补偿方案 / benefit plans",
        subcommands = PlanCommand.Publish.class)
final class PlanCommand {

    private PlanCommand() {
    }

    /** {@code heyi plan publish}: a version of a plan, and what it changes against the one before. */
    @Command(name = "publish", description = "发布方案的新版本并逐项显示与上一版的差异 / publish a version and show what it changes, field by field")
    static final class Publish extends LedgerCommandLine {

        @Option(names = "--plan", required = true, paramLabel = "P.yaml", description = "方案文件 / the plan's file")
        private Path plan;
        @Option(names = "--dry-run", description = "只显示，不发布 / show only, publish nothing")
        private boolean dryRun;
        @Mixin
        private final PrintedAs printed = new PrintedAs();

        @Override
        int run(Ledger ledger) {
            PlanFile file = PlanFile.read(plan);
            try {
                return publish(ledger, file.publication());
            } catch (Refusal refusal) {
                throw file.unusable(refusal);
            }
        }

        private int publish(Ledger ledger, PublishBenefitPlan command) {
            ReferenceData references = ledger.get(ReferenceData.class);
            references.refresh();
            PlanDraft draft = PlanDraft.of(command, references, references, references);
            boolean publish = !dryRun && !draft.repeated();
            if (publish) {
                ledger.commands().execute(command);
            }
            screen().result(printed.of(Shown.of(draft, publish), language -> PlanDraftText.of(draft, publish, language)));
            return ExitStatus.DONE;
        }

        private record Shown(boolean published, boolean repeated, Object version, Object before, Object changes) {

            static Shown of(PlanDraft d, boolean published) {
                return new Shown(published, d.repeated(), new PlanRef(d.plan().code(), d.plan().version()),
                        d.before() == null ? null : new PlanRef(d.before().code(), d.before().version()), d.changes());
            }
        }
    }
}
