package io.heyi.benchmarks.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.process.HeapProbe;
import io.heyi.benchmarks.process.HeapProbe.Heap;
import io.heyi.benchmarks.process.Served;

/**
 * Goal 8: the heap in use while the county is served, and the seconds from the start of the process to the first page, which is the
 * county's year; without and with a class-data archive. The processes take over the run's own data folder, so its server pauses meanwhile.
 */
public final class MemoryGoal implements Goal {

    private static final double GIBIBYTE = 1 << 30;
    private static final double SECONDS = 10;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        bench.counties().county();
        bench.counties().close();
        bench.server().pause();
        try {
            Path data = bench.server().folder();
            Path archive = bench.work().resolve("classes.jsa");
            // The first start warms the disk's cache and writes the archive; it is not counted.
            start(bench, data, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
            List<Double> plain = new ArrayList<>();
            List<Double> archived = new ArrayList<>();
            for (int round = 0; round < bench.rounds(); round++) {
                plain.add(start(bench, data, List.of()));
                archived.add(start(bench, data, List.of("-XX:SharedArchiveFile=" + archive)));
            }
            Heap heap = HeapProbe.measure(data, bench.size(), bench.seed(), bench.work());
            return judged(bench, heap, Spread.of(plain), Spread.of(archived));
        } finally {
            bench.server().resume();
        }
    }

    private static double start(Bench bench, Path data, List<String> options) throws Exception {
        try (Served served = Served.start(data, options, bench.work().resolve("serve.log"))) {
            double seconds = served.firstAnswer();
            bench.log().accept("  first answer after %.2f s %s".formatted(seconds, options));
            return seconds;
        }
    }

    private Measured judged(Bench bench, Heap heap, Spread plain, Spread archived) {
        String inUse = "%,d MiB; %,d MiB before the first claim".formatted(heap.warm() >> 20, heap.serving() >> 20);
        Verdict serving = Verdict.atMost(8, "heap serving the county, every household cached, GiB", inUse,
                Spread.of(heap.warm() / GIBIBYTE), 1)
                .remark("of -Xmx " + (heap.limit() >> 20) + " MiB");
        return new Measured(name())
                .verdict(bench.isWholeCounty() ? serving : serving.notAtThisSize("the goal is about a whole county"))
                .verdict(Verdict.atMost(8, "start to first answer, seconds", "%.2f s".formatted(plain.median()), plain, SECONDS))
                .verdict(Verdict.atMost(8, "start to first answer with a class-data archive, seconds",
                        "%.2f s".formatted(archived.median()), archived, SECONDS));
    }
}
