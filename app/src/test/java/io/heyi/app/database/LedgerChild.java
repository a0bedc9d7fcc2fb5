package io.heyi.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.heyi.app.process.Child;

/** A ledger in a JVM of its own, to be killed: opens the folder, commits events, says so and waits. */
final class LedgerChild implements AutoCloseable {

    private final Child child;

    private LedgerChild(Child child) {
        this.child = child;
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
            Child.awaitEnd();
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
        return new LedgerChild(Child.start(new ProcessBuilder(command),
                line -> line.startsWith("EVENTS ") || line.startsWith("REFUSED ")));
    }

    /** {@code EVENTS n} or {@code REFUSED why}. */
    String said() {
        return child.said();
    }

    long pid() {
        return child.process().pid();
    }

    /** kill -9 of the JVM alone. */
    void kill() throws InterruptedException {
        child.process().destroyForcibly().waitFor();
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
        return child.terminate();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
