package io.heyi.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A ledger in a JVM of its own, to be killed: opens the folder, commits events, says so and waits. */
final class LedgerChild implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private LedgerChild(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Arguments: data folder, binaries folder, number of events, then anything. Ends when its standard input does. */
    public static void main(String[] arguments) throws Exception {
        DatabaseOptions options = DatabaseOptions.embedded(Path.of(arguments[0])).withBinaries(Path.of(arguments[1]));
        try (LedgerDatabase database = LedgerDatabase.open(options)) {
            long first = Events.count(database);
            for (long number = first; number < first + Integer.parseInt(arguments[2]); number++) {
                Events.append(database, "child", number);
            }
            System.out.println("EVENTS " + Events.count(database));
            while (System.in.read() >= 0) {
                // wait for the end
            }
        } catch (DatabaseRefused refused) {
            System.out.println("REFUSED " + refused.getMessage());
        }
        System.exit(0);
    }

    /** Returns when the child has committed its events or has been refused. */
    static LedgerChild start(Path data, int events) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data, TestDatabases.BINARIES, events);
    }

    static LedgerChild start(List<String> prefix, String classPath, Path data, Path binaries, int events) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", classPath, LedgerChild.class.getName(), data.toString(), binaries.toString(), Integer.toString(events)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("EVENTS ") || line.startsWith("REFUSED ")) {
                // What it logs from now on must not fill the pipe and stop it.
                Thread drain = new Thread(() -> discard(output));
                drain.setDaemon(true);
                drain.start();
                return new LedgerChild(process, line);
            }
        }
        throw new IOException("the child ended without a word");
    }

    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // as expected
        }
    }

    /** {@code EVENTS n} or {@code REFUSED why}. */
    String said() {
        return firstLine;
    }

    long pid() {
        return process.pid();
    }

    /** kill -9 of the JVM alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the JVM, its postmaster and all backends. */
    void killWithServer(Path data) throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(PostmasterPid.read(data.resolve("postgres")).orElseThrow().pid()).orElseThrow();
        List<ProcessHandle> backends = server.descendants().toList();
        kill();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
