package io.heyi.benchmarks.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.ledger.ClaimPool;
import io.heyi.benchmarks.ledger.CountyLedger;

/**
 * A ledger that serves a county, in a process that measures its own heap: after the first page, and again when every enrolled household has
 * settled a claim, so that the cache of aggregates is as full as it gets.
 */
public final class HeapProbe {

    private static final long MINUTES = 60;
    private static final int COLLECTIONS = 3;

    private HeapProbe() {
    }

    /** What one process found, in bytes of heap in use after a full collection. */
    public record Heap(long serving, long warm, long limit) {
    }

    /** Starts the process and waits for what it finds. */
    public static Heap measure(Path data, CountySize size, long seed, Path work) throws IOException, InterruptedException {
        Path answer = work.resolve("heap.properties");
        List<String> command = new ArrayList<>(Served.java(List.of("-cp", System.getProperty("java.class.path"))));
        command.addAll(List.of(HeapProbe.class.getName(), data.toString(), size.name(), Long.toString(seed), answer.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("heap.log").toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("the heap was not measured: " + Files.readString(work.resolve("heap.log")));
        }
        Properties found = new Properties();
        try (var in = Files.newInputStream(answer)) {
            found.load(in);
        }
        return new Heap(Long.parseLong(found.getProperty("serving")), Long.parseLong(found.getProperty("warm")),
                Long.parseLong(found.getProperty("limit")));
    }

    /** @param arguments data folder, size, seed, file for the answer */
    public static void main(String[] arguments) throws Exception {
        CountyGenerator county = new CountyGenerator(Long.parseLong(arguments[2]), CountySize.named(arguments[1]), false);
        int port = Served.freePort();
        Properties found = new Properties();
        try (CountyLedger ledger = new CountyLedger(county, Ledger.open(DatabaseOptions.embedded(Path.of(arguments[0])), port))) {
            if (!Served.answers(port)) {
                throw new IllegalStateException("no page");
            }
            found.setProperty("serving", Long.toString(usedHeap()));
            settleForEveryHousehold(ledger);
            found.setProperty("warm", Long.toString(usedHeap()));
            found.setProperty("limit", Long.toString(Runtime.getRuntime().maxMemory()));
        }
        try (var out = Files.newOutputStream(Path.of(arguments[3]))) {
            found.store(out, null);
        }
        System.exit(0);
    }

    private static void settleForEveryHousehold(CountyLedger ledger) {
        int enrolled = (int) IntStream.range(0, ledger.county().households()).filter(ledger.county()::isEnrolled).count();
        new ClaimPool(ledger, "MEM", 0, enrolled).settleForEach(1);
    }

    private static long usedHeap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
