package io.heyi.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.heyi.app.database.DatabaseRefused;
import io.heyi.benefits.Refusal;
import io.heyi.command.intake.file.UnusableFile;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi}: the list of its commands, and how each kind of trouble is told. */
@Command(name = "heyi", mixinStandardHelpOptions = true, version = "heyi 1.0.0-SNAPSHOT", synopsisSubcommandLabel = "COMMAND",
        description = "合医：县合作医疗办公室的开放账本。 Heyi: an open ledger for a county cooperative-medical office.",
        footer = {"", "heyi test | bench", "                 the whole test suite | the benchmarks (from a checkout)"},
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, ReportCommand.class, SettlementsCommand.class,
                ReverseCommand.class, CloseYearCommand.class, ReplayCommand.class, VerifyCommand.class})
public final class CommandLineRoot {

    @Option(names = "--stack-trace", scope = CommandLine.ScopeType.INHERIT, hidden = true)
    private boolean stackTrace;

    private CommandLineRoot() {
    }

    /** Runs one command and returns its exit status. Results go to {@code out}; progress, logs and complaints to {@code err}. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
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
        if (stackTrace) {
            e.printStackTrace(screen.err());
        }
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
        if (!screen.isSilent()) {
            LoggerFactory.getLogger(CommandLineRoot.class).error("the command failed", e);
        }
        screen.complain("出错了，账本未受影响，可以再次运行 / something broke; the ledger is intact and the command may run again: " + e.getMessage());
        return ExitStatus.FAILED;
    }
}
