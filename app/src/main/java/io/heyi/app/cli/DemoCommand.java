package io.heyi.app.cli;

import java.io.IOException;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.ImportText;
import io.heyi.app.screen.Language;
import io.heyi.app.screen.ReportText;
import io.heyi.command.intake.ImportSummary;
import picocli.CommandLine.Command;

/** {@code heyi demo}: the sample county into the embedded database, its report on the screen, and the pages. */
@Command(name = "demo", description = "示例县：导入、报表、网页 / the sample county: import, report, pages")
final class DemoCommand extends ServeCommand {

    @Override
    int run(Ledger ledger) throws Exception {
        ProgressBar progress = new ProgressBar(screen());
        if (SampleCounty.wouldMixWithAnother(ledger)) {
            screen().complain("该目录中已有其他账本，示例数据不会写入；请用 --data 另选目录 / this folder holds another ledger; "
                    + "choose another with --data");
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        screen().note(ImportText.of(importSample(ledger, progress), false));
        screen().result("");
        screen().result(ReportText.of(ledger.report().draw(SampleCounty.FROM, SampleCounty.TO, ledger.readSide().awaitNow(progress)),
                Language.zh));
        return super.run(ledger);
    }

    private static ImportSummary importSample(Ledger ledger, ProgressBar progress) throws IOException {
        try (SampleCounty sample = SampleCounty.unpack()) {
            return ledger.importer().take(sample.files(), Runtime.getRuntime().availableProcessors(), progress);
        }
    }
}
