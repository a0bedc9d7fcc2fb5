package io.heyi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.ledger.Listening;
import io.heyi.command.intake.file.UnusableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command on a ledger: the options every command takes, and the ledger opened for as long as it runs. */
@Command(mixinStandardHelpOptions = true)
abstract class LedgerCommandLine implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "heyi-data",
            description = "内置数据库的目录 / folder of the embedded database (default: ./${DEFAULT-VALUE})")
    Path data;

    @Option(names = "--url", paramLabel = "URL",
            description = "外部 PostgreSQL,如 jdbc:postgresql://host/db / an external PostgreSQL instead of the embedded one")
    String url;

    @Option(names = "--user", paramLabel = "NAME", description = "外部数据库用户 / user of the external database")
    String user;

    @Option(names = "--password-file", paramLabel = "FILE",
            description = "口令文件；或用环境变量 HEYI_PASSWORD / file with the password; or the environment variable HEYI_PASSWORD")
    Path passwordFile;

    private Screen screen;
    private volatile boolean finished;

    void speakTo(Screen given) {
        screen = given;
    }

    Screen screen() {
        return screen;
    }

    @Override
    public Integer call() throws Exception {
        try (Ledger ledger = Ledger.serve(database(), listening())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ledger), "stop"));
            return run(ledger);
        } finally {
            finished = true;
        }
    }

    /** When the process is told to stop: everything committed stands, what was under way is as if it had not begun. */
    private void stop(Ledger ledger) {
        if (!finished) {
            screen.note("\n" + whenStopped());
        }
        screen.silence();
        ledger.close();
    }

    /** What a person reads who stopped the command. */
    String whenStopped() {
        return "已中断：已提交的都在账本中，再次运行即可继续 / interrupted: what was committed stands; run it again to go on";
    }

    /** @return the exit status */
    abstract int run(Ledger ledger) throws Exception;

    /** Where the pages are served, or null for a command without any. */
    Listening listening() {
        return null;
    }

    DatabaseOptions database() {
        if (url == null) {
            return DatabaseOptions.embedded(data);
        }
        return DatabaseOptions.external(url, user, password())
                .withOwner(System.getenv("HEYI_OWNER_USER"), System.getenv("HEYI_OWNER_PASSWORD"));
    }

    private String password() {
        if (passwordFile == null) {
            return System.getenv("HEYI_PASSWORD");
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UnusableFile(String.valueOf(passwordFile.getFileName()), 0, "无法读取口令文件", "the password file cannot be read");
        }
    }
}
