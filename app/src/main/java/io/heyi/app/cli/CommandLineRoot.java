package io.heyi.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.heyi.app.database.DatabaseRefused;
import io.heyi.benefits.Refusal;
import io.heyi.command.intake.file.UnusableFile;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi}: the list of its commands, and how each kind of trouble is told. */
@Command(name = "heyi", mixinStandardHelpOptions = true, version = "heyi 1.0.0-SNAPSHOT", synopsisSubcommandLabel = "COMMAND",
        description = "合医：县合作医疗办公室的开放账本。 Heyi: an open ledger for a county cooperative-medical office.",
        footer = {"", "heyi test | bench", "                 the whole test suite | the benchmarks (from a checkout)"},
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, ReportCommand.class, SettlementsCommand.class,
                ReverseCommand.class, CloseYearCommand.class, PlanCommand.class, CatalogueCommand.class, InstitutionCommand.class,
                ReplayCommand.class, VerifyCommand.class, AccountCommand.class})
public final class CommandLineRoot {

    @Option(names = "--stack-trace", scope = CommandLine.ScopeType.INHERIT, description = "出错时显示调用栈 / show the stack when something breaks")
    private boolean stackTrace;

    private CommandLineRoot() {
    }

    /** Runs one command and returns its exit status. Results go to {@code out}; progress, logs and complaints to {@code err}. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        // Figures look the same in every country: 130,025.00.
        Locale.setDefault(Locale.ROOT);
        CommandLineRoot root = new CommandLineRoot();
        Screen screen = new Screen(new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true, StandardCharsets.UTF_8));
        CommandLine commandLine = new CommandLine(root, new CommandFactory(screen));
        commandLine.setOut(screen.out());
        commandLine.setErr(screen.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> root.complain(e, screen));
        if (arguments.length == 0) {
            commandLine.usage(screen.out());
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        return commandLine.execute(arguments);
    }

    private int complain(Exception e, Screen screen) {
        if (e instanceof UnusableFile unusable) {
            screen.complain(unusable.getMessage());
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        if (e instanceof DatabaseRefused refused) {
            screen.complain(refused.zh() + "\n" + refused.en());
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        if (e instanceof Refusal refusal) {
            screen.complain(refusal.zh() + " / " + refusal.en());
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BindException) {
            screen.complain("端口已被占用，请用 --port 另选 / the port is in use; choose another with --port");
            return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
        }
        if (stackTrace && !screen.isSilent()) {
            e.printStackTrace(screen.err());
        }
        screen.complain("出错了，已提交的都在账本中（详情用 --stack-trace）/ something broke; what was committed stands (--stack-trace tells more): "
                + e.getMessage());
        return ExitStatus.FAILED;
    }
}
