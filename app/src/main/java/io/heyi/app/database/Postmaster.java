package io.heyi.app.database;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The server process of one cluster: started, waited for, stopped. */
final class Postmaster {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration RECOVERY_MAY_TAKE = Duration.ofMinutes(30);
    private static final Duration SHUTDOWN_CHECKPOINT_MAY_TAKE = Duration.ofMinutes(5);
    private static final Duration ABORT_MAY_TAKE = Duration.ofSeconds(20);

    private final Path cluster;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    Postmaster(Path cluster, PostgresBinaries binaries, ServerUser user) {
        this.cluster = cluster;
        this.binaries = binaries;
        this.user = user;
    }

    /**
     * Starts the server and waits until it takes connections, however long the recovery of a crash takes.
     *
     * @return false when somebody else has taken the port
     * @throws DatabaseRefused {@code server-did-not-start} with the end of the server's log
     */
    boolean start(int port, Map<String, String> settings, Path log) throws IOException, InterruptedException {
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Process process = launch(port, settings, log);
        Progress progress = new Progress();
        while (!process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            Optional<PostmasterPid> server = PostmasterPid.read(cluster);
            if (server.isPresent() && server.get().ready() && server.get().liveServerOf(cluster)) {
                return true;
            }
            progress.stillWaiting("PostgreSQL 正在启动（异常中断后的恢复可能需要几分钟）",
                    "PostgreSQL is starting (recovery after a crash may take minutes)", () -> lastLine(log, logStart));
            if (progress.elapsed().compareTo(RECOVERY_MAY_TAKE) > 0) {
                stop();
                throw didNotStart(log, logStart);
            }
        }
        stop();
        if (endOf(log, logStart).contains("could not bind")) {
            return false;
        }
        throw didNotStart(log, logStart);
    }

    private Process launch(int port, Map<String, String> settings, Path log) throws IOException {
        List<String> program = new ArrayList<>(List.of(
                binaries.program("postgres"), "-D", cluster.toString(), "-p", Integer.toString(port)));
        settings.forEach((name, value) -> program.addAll(List.of("-c", name + "=" + value)));
        // A session of its own: Ctrl-C in the terminal must reach the application first, which then stops the server.
        List<String> ownSession = OsCommand.find("setsid").map(List::of).orElse(List.of());
        return OsCommand.clean(new ProcessBuilder(OsCommand.concat(ownSession, user.command(program))))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * Stops whatever server works on this cluster, also one that a killed application left behind; does nothing when there is
     * none. Open transactions are rolled back, everything committed is checkpointed.
     *
     * @throws DatabaseRefused {@code server-does-not-stop}
     */
    void stop() throws IOException, InterruptedException {
        Optional<PostmasterPid> server = PostmasterPid.read(cluster).filter(found -> found.liveServerOf(cluster));
        if (server.isPresent()) {
            BooleanSupplier gone = () -> !server.get().liveServerOf(cluster);
            signal("INT", server.get().pid());
            if (!waitUntil(gone, SHUTDOWN_CHECKPOINT_MAY_TAKE)) {
                signal("QUIT", server.get().pid());
                waitUntil(gone, ABORT_MAY_TAKE);
            }
        }
        if (!waitUntil(this::nothingRuns, ABORT_MAY_TAKE)) {
            throw new DatabaseRefused("server-does-not-stop",
                    "%s 上仍有先前的 PostgreSQL 进程在运行，无法停止".formatted(cluster),
                    "a former PostgreSQL process still works on %s and cannot be stopped".formatted(cluster));
        }
    }

    /**
     * PostgreSQL does not start while the process named in {@code postmaster.pid} lives, even when the number has been given to
     * another program since. To be called after {@link #stop}, when no server works on the cluster.
     */
    void forgetRecycledPid() throws IOException {
        if (PostmasterPid.read(cluster).isPresent() && nothingRuns()) {
            Files.deleteIfExists(PostmasterPid.file(cluster));
        }
    }

    private boolean nothingRuns() {
        try {
            return !PostmasterPid.anyServerProcessIn(cluster);
        } catch (IOException procUnreadable) {
            return true;
        }
    }

    private void signal(String signal, long pid) {
        OsCommand.run(user.command(List.of(binaries.program("pg_ctl"), "kill", signal, Long.toString(pid))));
    }

    private boolean waitUntil(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        Progress progress = new Progress();
        while (!condition.getAsBoolean()) {
            if (progress.elapsed().compareTo(atMost) > 0) {
                return false;
            }
            progress.stillWaiting("PostgreSQL 正在停止", "PostgreSQL is stopping", () -> "");
            Thread.sleep(TICK.toMillis());
        }
        return true;
    }

    private static DatabaseRefused didNotStart(Path log, long logStart) {
        String end = endOf(log, logStart).strip();
        return new DatabaseRefused("server-did-not-start",
                "内置 PostgreSQL 未能启动，日志 %s 的结尾：%n%s".formatted(log, end),
                "the embedded PostgreSQL did not start; the end of its log %s:%n%s".formatted(log, end));
    }

    private static String lastLine(Path log, long logStart) {
        String end = endOf(log, logStart).strip();
        return end.substring(end.lastIndexOf('\n') + 1);
    }

    /** Of what this start has logged; what an earlier one complained about is over. */
    private static String endOf(Path log, long logStart) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(logStart, file.length() - 2_000);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
