package io.heyi.benchmarks.goal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.ledger.Counties;
import io.heyi.benchmarks.measure.Cell;
import io.heyi.benchmarks.measure.Rounds;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.server.BenchServer;

/**
 * What the benchmarks of a run share.
 *
 * @param seconds of a window
 * @param work    a folder for files
 */
public record Bench(BenchServer server, Counties counties, CountySize size, long seed, int rounds, int seconds, Path work,
                    Consumer<String> log) {

    public Duration window() {
        return Duration.ofSeconds(seconds);
    }

    public Map<String, Series> run(List<Cell> cells) throws Exception {
        return new Rounds(rounds, window(), server::checkpoint, log).run(cells);
    }

    /** Whether the county is at least as large as the one that the absolute figures are about. */
    public boolean isWholeCounty() {
        return size.claims() >= CountySize.COUNTY.claims();
    }
}
