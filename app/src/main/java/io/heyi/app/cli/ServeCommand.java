package io.heyi.app.cli;

import java.util.concurrent.CountDownLatch;

import io.heyi.app.access.Accounts;
import io.heyi.app.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi serve}: the pages, until stopped. */
@Command(name = "serve", description = "启动网页，直到被停止 / serve the pages until stopped")
class ServeCommand extends LedgerCommandLine {

    @Option(names = "--port", defaultValue = "8080", description = "端口 / port (default: ${DEFAULT-VALUE})")
    private int port;

    @Override
    Integer needsPages() {
        return port;
    }

    @Override
    String whenStopped() {
        return "已停止 / stopped";
    }

    @Override
    int run(Ledger ledger) throws Exception {
        ledger.get(Accounts.class).openFirstAdministrator().ifPresent(password -> screen().note("首任管理员 first administrator: admin\n"
                + AccountCommand.told(password) + "\n只显示这一次；遗失时用 heyi account reset-password --name admin / shown this once; "
                + "if lost: heyi account reset-password --name admin"));
        screen().note("网页 pages: http://localhost:" + port + " (Ctrl-C 停止 / stops)");
        new CountDownLatch(1).await();
        return ExitStatus.DONE;
    }
}
