package io.heyi.app.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import io.heyi.app.access.Accounts;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.ledger.Listening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heyi serve}: the pages, until stopped. */
@Command(name = "serve", description = "启动网页，直到被停止 / serve the pages until stopped")
class ServeCommand extends LedgerCommandLine {

    private static final String ADDRESS = "([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*)(/[0-9]{1,3})?";

    @Option(names = "--port", defaultValue = "8080", description = "端口 / port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "监听地址，默认仅本机 / address to listen on (default: this machine alone)")
    private String address;
    @Option(names = "--behind-proxy", arity = "0..1", fallbackValue = Listening.PROXY_HERE, paramLabel = "ADDRESSES",
            description = "前有终结 TLS 的反向代理，不在本机时给出其地址 / a proxy ends TLS and sets X-Forwarded-Proto and -For; its address, or several "
                    + "with commas, unless it is on this machine")
    private String proxies;
    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "证书 PEM / certificate chain, PEM")
    private Path certificate;
    @Option(names = "--tls-key", paramLabel = "FILE", description = "私钥 PEM / its private key, PEM")
    private Path key;

    @Override
    Listening listening() {
        if ((certificate == null) != (key == null)) {
            throw new UnusableArgument("--tls-certificate 与 --tls-key 须同时给出", "--tls-certificate and --tls-key go together");
        }
        refuseUnlessAddresses(proxies);
        Listening listening = new Listening(port, address, proxies, certificate, key);
        if (listening.wouldSpeakInTheClear()) {
            throw new UnusableArgument("本机之外不提供明文 HTTP：请给出 --tls-certificate 与 --tls-key，或 --behind-proxy",
                    "no plain HTTP beyond this machine: give --tls-certificate and --tls-key, or --behind-proxy");
        }
        return listening;
    }

    /** Whatever else is there would be a pattern, which believes more than one thinks. */
    private static void refuseUnlessAddresses(String proxies) {
        if (proxies != null && !proxies.matches(ADDRESS + "(," + ADDRESS + ")*")) {
            throw new UnusableArgument("--behind-proxy 须为 IP 地址或网段，以逗号分隔",
                    "--behind-proxy takes IP addresses or networks with commas between");
        }
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
