package io.heyi.benchmarks.goal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.county.CountyFiles;
import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.ledger.Counties;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Neighbours;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.raw.RawEvents;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.Progress;

/**
 * Goal 2: how fast the office's files become committed events with every projection caught up. The clock runs from the first byte of the
 * first file to the last row of the last projection, on an empty ledger each round. The limit beside it writes events of the same content
 * in the same proportions, a hundred a transaction.
 */
public final class ImportGoal implements Goal {

    private static final double SECONDS = 180;
    private static final int STREAMS = 5_000;
    private static final String RAW_ONE = "raw batches of 100, 1 connection";
    private static final String RAW_CORES = "raw batches of 100, a connection a core";
    private static final String LEDGER = "ledger import";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        bench.counties().county();
        RecordedEvents events;
        try (var connection = bench.server().connect(BenchServer.COUNTY)) {
            events = RecordedEvents.all(connection);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        try (ImportRun run = new ImportRun(bench);
             RawEvents raw = new RawEvents(bench.server(), "raw", events, STREAMS, 0, cores)) {
            Map<String, Series> series = bench.run(List.of(
                    Cell.of(RAW_ONE, "events", time -> raw.batches(1, time)),
                    Cell.of(RAW_CORES, "events", time -> raw.batches(cores, time)),
                    Cell.of(LEDGER, "events", time -> run.next())));
            return judged(bench, series).note("payload bytes of an event, mean", events.meanBytes())
                    .note("rows of the files", run.rows).note("events", run.events);
        } finally {
            bench.server().drop("raw");
        }
    }

    private Measured judged(Bench bench, Map<String, Series> series) {
        Series ledger = series.get(LEDGER);
        Spread seconds = ledger.spread(window -> window.nanos() / 1e9);
        String figure = "%,.0f events/s, %,.0f rows/s".formatted(ledger.rate().median(), ledger.figure("rows/s").median());
        Verdict whole = Verdict.atMost(2, "a county's year, from files to projections, seconds", "%.1f s".formatted(seconds.median()),
                seconds, SECONDS);
        return new Measured(name()).series(series.values())
                .verdict(Verdict.atLeast(2, "import / " + RAW_ONE, figure, ledger.ratioTo(series.get(RAW_ONE), Window::perSecond), 0.25))
                .verdict(Verdict.atLeast(2, "import / " + RAW_CORES, figure,
                        ledger.ratioTo(series.get(RAW_CORES), Window::perSecond), 0.25))
                .verdict(bench.isWholeCounty() ? whole : whole.notAtThisSize("the goal is about 414,279 claims"));
    }

    /** Imports into one new ledger after another. */
    private static final class ImportRun implements AutoCloseable {

        private static final String DATABASE = "import";

        private final Bench bench;
        private int runs;
        private long rows;
        private long events;

        private ImportRun(Bench bench) {
            this.bench = bench;
        }

        /** The first, the warm-up, takes a tenth: it is there for the compiler, and a whole county is a long time. */
        private Window next() throws Exception {
            CountyGenerator county = new CountyGenerator(bench.seed(), runs++ == 0 ? bench.size().tenth() : bench.size(), false);
            Path folder = Files.createTempDirectory(bench.work(), "import");
            ImportFiles files = CountyFiles.write(county, folder);
            bench.server().create(DATABASE);
            try (Ledger ledger = bench.server().ledger(DATABASE)) {
                bench.server().checkpoint();
                Neighbours neighbours = Neighbours.watch();
                long startedAt = System.nanoTime();
                rows = Counties.take(ledger, files).takenRows();
                long committedAt = System.nanoTime();
                events = ledger.readSide().awaitNow(Progress.SILENT).position();
                long endedAt = System.nanoTime();
                return Window.ofOne(events, endedAt - startedAt, neighbours.busyCores())
                        .with("rows/s", rows * 1e9 / (endedAt - startedAt))
                        .with("ms from the last commit to the last projected row", (endedAt - committedAt) / 1e6);
            } finally {
                Counties.deleteTree(folder);
            }
        }

        @Override
        public void close() throws Exception {
            bench.server().drop(DATABASE);
        }
    }
}
