package io.heyi.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.CatalogueText;
import io.heyi.app.screen.Json;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CatalogueDraft;
import io.heyi.command.catalogue.CatalogueLookup;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.intake.file.CatalogueFile;
import io.heyi.command.intake.file.Rejection;
import io.heyi.command.register.ReferenceData;
import io.heyi.query.catalogues.CatalogueVersions;
import io.heyi.query.catalogues.CatalogueVersions.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi catalogue}: the drug, service and material catalogues. */
@Command(name = "catalogue", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "药品、诊疗服务、医用材料目录 / drug, service and material catalogues",
        subcommands = {CatalogueCommand.Publish.class, CatalogueCommand.ListVersions.class, CatalogueCommand.Find.class})
final class CatalogueCommand {

    private CatalogueCommand() {
    }

    /** {@code heyi catalogue publish}: all rows of a file as the next version, or none. */
    @Command(name = "publish", description = "发布目录的新版本并显示与上一版的差异 / publish a version and show what it changes")
    static final class Publish extends LedgerCommandLine {

        private static final int SHOWN_REJECTIONS = 20;

        @Option(names = "--kind", required = true, paramLabel = "DRUG|SERVICE|MATERIAL", description = "目录类别 / which catalogue")
        private ItemKind kind;
        @Option(names = "--file", required = true, paramLabel = "F.csv", description = "目录文件 / the file")
        private Path file;
        @Option(names = "--valid-from", required = true, paramLabel = "DATE", description = "生效日期 / first day")
        private LocalDate validFrom;
        @Option(names = "--valid-to", paramLabel = "DATE", description = "终止日期，默认到下一版 / last day (default: until the next version)")
        private LocalDate validTo;
        @Option(names = "--region", defaultValue = "", description = "地区编码，默认全部 / region code (default: everywhere)")
        private String region;
        @Option(names = "--dry-run", description = "只显示，不发布 / show only, publish nothing")
        private boolean dryRun;
        @Mixin
        private final PrintedAs printed = new PrintedAs();

        @Override
        int run(Ledger ledger) {
            CatalogueFile read = CatalogueFile.read(file);
            if (read.content() == null) {
                return refuse(read);
            }
            PublishCatalogue command = new PublishCatalogue(kind, region, validFrom, validTo, read.content());
            ReferenceData references = ledger.get(ReferenceData.class);
            references.refresh();
            CatalogueDraft draft = CatalogueDraft.of(command, references);
            boolean publish = !dryRun && !draft.publication().repeated();
            if (publish) {
                ledger.commands().execute(command);
            }
            screen().result(printed.of(Shown.of(draft, publish), language -> new CatalogueText(language).of(draft, publish)));
            return ExitStatus.DONE;
        }

        private int refuse(CatalogueFile read) {
            if (printed.json()) {
                screen().result(Json.of(new Rejected(false, read.file(), read.rows(), read.rejectedRows(), read.rejections())));
            } else {
                read.rejections().stream().limit(SHOWN_REJECTIONS).map(Rejection::toString).forEach(screen()::note);
            }
            screen().complain(String.format("%s：%,d 行中有 %,d 行不能接收，目录要么全部发布，要么全不发布 / %,d of %,d rows cannot be taken; a catalogue is "
                    + "published whole or not at all", read.file(), read.rows(), read.rejectedRows(), read.rejectedRows(), read.rows()));
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }

        /** A first version adds all of its rows, which are in the file; only what differs from a version before is listed. */
        private record Shown(boolean published, boolean repeated, Object version, Object before, int added, int removed, int changed,
                             Object difference) {

            static Shown of(CatalogueDraft d, boolean published) {
                return new Shown(published, d.publication().repeated(), d.publication().version(), d.before(), d.difference().added().size(),
                        d.difference().removed().size(), d.difference().changed().size(), d.before() == null ? null : d.difference());
            }
        }

        private record Rejected(boolean published, String file, long rows, long rejectedRows, List<Rejection> rejections) {
        }
    }

    /** {@code heyi catalogue list}: the published versions. */
    @Command(name = "list", description = "列出已发布的版本 / list the published versions")
    static final class ListVersions extends LedgerCommandLine {

        @Mixin
        private final AsKnownAt asKnownAt = new AsKnownAt();
        @Mixin
        private final PrintedAs printed = new PrintedAs();

        @Override
        int run(Ledger ledger) {
            List<Version> versions = ledger.get(CatalogueVersions.class)
                    .list(asKnownAt.resolve(ledger, new ProgressBar(screen())).position());
            screen().result(printed.of(versions, language -> new CatalogueText(language).of(versions)));
            return ExitStatus.DONE;
        }
    }

    /** {@code heyi catalogue find}: what the catalogues in force on a day say of an item. */
    @Command(name = "find", description = "查询项目在某日的目录规定 / what the catalogues in force on a day say of an item")
    static final class Find extends LedgerCommandLine {

        @Option(names = "--item", required = true, paramLabel = "CODE", description = "项目编码 / item code")
        private String item;
        @Option(names = "--on", required = true, paramLabel = "DATE", description = "日期 / day")
        private LocalDate on;
        @Option(names = "--region", defaultValue = "", description = "地区或村编码 / code of the region or village")
        private String region;
        @Mixin
        private final PrintedAs printed = new PrintedAs();

        @Override
        int run(Ledger ledger) {
            ReferenceData references = ledger.get(ReferenceData.class);
            references.refresh();
            List<CatalogueLookup.Found> found = CatalogueLookup.find(references, region, item, on);
            screen().result(printed.of(found, language -> new CatalogueText(language).of(item, on, found)));
            return ExitStatus.DONE;
        }
    }
}
