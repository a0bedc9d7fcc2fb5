package io.heyi.app.cli;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.InstitutionText;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.institution.ChangeInstitutionLevel;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.institution.EndDesignation;
import io.heyi.command.institution.ReinstateInstitution;
import io.heyi.command.institution.RenameInstitution;
import io.heyi.command.institution.RenewDesignation;
import io.heyi.command.institution.SuspendInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.query.institutions.InstitutionList;
import io.heyi.query.institutions.InstitutionOnDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi institution}: the designated institutions. */
@Command(name = "institution", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "定点医疗机构 / designated institutions",
        subcommands = {InstitutionCommand.Designate.class, InstitutionCommand.Renew.class, InstitutionCommand.End.class,
                InstitutionCommand.Suspend.class, InstitutionCommand.Reinstate.class, InstitutionCommand.Level.class,
                InstitutionCommand.Rename.class, InstitutionCommand.ListOnDay.class})
final class InstitutionCommand {

    private InstitutionCommand() {
    }

    /** One change of one institution. */
    abstract static class Change extends LedgerCommandLine {

        @Option(names = "--code", required = true, description = "机构编码 / institution code")
        private String code;

        String code() {
            return code;
        }

        abstract LedgerCommand command();

        @Override
        int run(Ledger ledger) {
            LedgerCommand command = command();
            boolean changed = ledger.commands().execute(command);
            screen().result(changed ? code + "：已登记 / recorded" : code + "：账本无变化，此前已登记 / nothing changed: known already");
            return ExitStatus.DONE;
        }
    }

    /** {@code heyi institution designate}. */
    @Command(name = "designate", description = "定点 / designate an institution")
    static final class Designate extends Change {

        @Option(names = "--name", required = true, description = "名称 / name")
        private String name;
        @Option(names = "--level", required = true, description = "级别 / level")
        private InstitutionLevel level;
        @Option(names = "--region", required = true, description = "地区编码 / region code")
        private String region;
        @Option(names = "--placement", defaultValue = "HOME", description = "就医地，默认 HOME / placement (default: HOME)")
        private Placement placement;
        @Option(names = "--from", paramLabel = "DATE", description = "起始日期，默认不限 / first day (default: open)")
        private LocalDate from;
        @Option(names = "--to", paramLabel = "DATE", description = "截止日期，默认不限 / last day (default: open)")
        private LocalDate to;

        @Override
        LedgerCommand command() {
            return new DesignateInstitution(code(), name, level, region, placement, from, to);
        }
    }

    /** {@code heyi institution renew}. */
    @Command(name = "renew", description = "续签定点 / renew a designation that has an end")
    static final class Renew extends Change {

        @Option(names = "--from", required = true, paramLabel = "DATE", description = "起始日期 / first day")
        private LocalDate from;
        @Option(names = "--to", paramLabel = "DATE", description = "截止日期，默认不限 / last day (default: open)")
        private LocalDate to;

        @Override
        LedgerCommand command() {
            return new RenewDesignation(code(), from, to);
        }
    }

    /** {@code heyi institution end}. */
    @Command(name = "end", description = "终止定点 / end a designation")
    static final class End extends Change {

        @Option(names = "--last-day", required = true, paramLabel = "DATE", description = "最后一日 / last day")
        private LocalDate lastDay;
        @Option(names = "--reason", required = true, description = "原因 / reason")
        private String reason;

        @Override
        LedgerCommand command() {
            return new EndDesignation(code(), lastDay, reason);
        }
    }

    /** {@code heyi institution suspend}. */
    @Command(name = "suspend", description = "暂停结算 / suspend")
    static final class Suspend extends Change {

        @Option(names = "--from", required = true, paramLabel = "DATE", description = "起始日期 / first day")
        private LocalDate from;
        @Option(names = "--reason", required = true, description = "原因 / reason")
        private String reason;

        @Override
        LedgerCommand command() {
            return new SuspendInstitution(code(), from, reason);
        }
    }

    /** {@code heyi institution reinstate}. */
    @Command(name = "reinstate", description = "恢复结算 / reinstate")
    static final class Reinstate extends Change {

        @Option(names = "--from", required = true, paramLabel = "DATE", description = "起始日期 / first day")
        private LocalDate from;

        @Override
        LedgerCommand command() {
            return new ReinstateInstitution(code(), from);
        }
    }

    /** {@code heyi institution level}. */
    @Command(name = "level", description = "变更级别 / change the level")
    static final class Level extends Change {

        @Option(names = "--level", required = true, description = "级别 / level")
        private InstitutionLevel level;
        @Option(names = "--from", required = true, paramLabel = "DATE", description = "起始日期 / first day")
        private LocalDate from;

        @Override
        LedgerCommand command() {
            return new ChangeInstitutionLevel(code(), level, from);
        }
    }

    /** {@code heyi institution rename}. */
    @Command(name = "rename", description = "变更名称 / rename")
    static final class Rename extends Change {

        @Option(names = "--name", required = true, description = "名称 / name")
        private String name;
        @Option(names = "--from", required = true, paramLabel = "DATE", description = "起始日期 / first day")
        private LocalDate from;

        @Override
        LedgerCommand command() {
            return new RenameInstitution(code(), name, from);
        }
    }

    /** {@code heyi institution list}: the institutions as they are on a day. */
    @Command(name = "list", description = "某日的定点机构 / the institutions as they are on a day")
    static final class ListOnDay extends LedgerCommandLine {

        @Option(names = "--on", paramLabel = "DATE", description = "日期，默认今天 / day (default: today)")
        private LocalDate on;
        @Mixin
        private final AsKnownAt asKnownAt = new AsKnownAt();
        @Mixin
        private final PrintedAs printed = new PrintedAs();

        @Override
        int run(Ledger ledger) {
            long position = asKnownAt.resolve(ledger, new ProgressBar(screen())).position();
            List<InstitutionOnDay> institutions = ledger.get(InstitutionList.class).on(on == null ? LocalDate.now() : on, position);
            screen().result(printed.of(institutions, language -> InstitutionText.of(institutions, language)));
            return ExitStatus.DONE;
        }
    }
}
