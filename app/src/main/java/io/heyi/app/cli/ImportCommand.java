package io.heyi.app.cli;

import java.nio.file.Path;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.ImportText;
import io.heyi.app.screen.Json;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Importer;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.Rejection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heyi import}: the office's files into the ledger. */
@Command(name = "import", description = "导入方案、机构、居民、参合与结算文件 / import plan, institutions, residents, enrollment and claims")
final class ImportCommand extends LedgerCommandLine {

    private static final int SHOWN_REJECTIONS = 20;
    /** All lanes commit through one append lock, and each holds a connection. */
    private static final int MOST_LANES = 8;

    @Option(names = "--plan", paramLabel = "P.yaml", description = "补偿方案 / benefit plan")
    private Path plan;
    @Option(names = "--institutions", paramLabel = "I.csv", description = "定点机构 / designated institutions")
    private Path institutions;
    @Option(names = "--residents", paramLabel = "R.csv", description = "居民 / residents")
    private Path residents;
    @Option(names = "--enrollment", paramLabel = "E.csv", description = "参合缴费 / enrollment")
    private Path enrollment;
    @Option(names = "--claims", paramLabel = "C.csv", description = "结算申请 / claims")
    private Path claims;
    @Option(names = "--lines", paramLabel = "L.csv", description = "费用明细 / charge lines of the claims")
    private Path lines;
    @Option(names = "--strict", description = "全部接收或全部不接收 / take everything or nothing")
    private boolean strict;
    @Option(names = "--json", description = "以 JSON 输出结果 / print the summary as JSON")
    private boolean json;
    @Option(names = "--lanes", paramLabel = "N", description = "并行路数，默认为处理器核数 / groups that run at once (default: the cores)")
    private Integer lanes;
    @Spec
    private CommandSpec spec;

    @Override
    int run(Ledger ledger) {
        Progress progress = new ProgressBar(screen());
        ImportSummary summary = take(ledger.importer(), progress);
        ledger.readSide().awaitNow(progress);
        screen().result(json ? Json.of(summary, strict) : ImportText.of(summary, strict));
        if (!json) {
            summary.rejections().stream().limit(SHOWN_REJECTIONS).map(Rejection::toString).forEach(screen()::note);
            if (summary.rejections().size() > SHOWN_REJECTIONS) {
                screen().note("…… 其余 " + (summary.rejections().size() - SHOWN_REJECTIONS) + " 条见 --json / the rest with --json");
            }
        }
        return summary.rejectedRows() == 0 ? ExitStatus.DONE : ExitStatus.DONE_WITH_REJECTED_ROWS;
    }

    private ImportSummary take(Importer importer, Progress progress) {
        ImportFiles files = new ImportFiles(plan, institutions, residents, enrollment, claims, lines);
        return strict ? importer.takeAllOrNothing(files, progress)
                : importer.take(files, lanes == null ? Math.min(Runtime.getRuntime().availableProcessors(), MOST_LANES) : lanes, progress);
    }

    @Override
    public Integer call() throws Exception {
        if (plan == null && institutions == null && residents == null && enrollment == null && claims == null) {
            throw new ParameterException(spec.commandLine(), "没有要导入的文件 / no file to import");
        }
        if (lines != null && claims == null) {
            throw new ParameterException(spec.commandLine(), "--lines 须与 --claims 同用 / --lines needs --claims");
        }
        return super.call();
    }
}
