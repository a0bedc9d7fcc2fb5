package io.heyi.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs cells round by round, A B C A B C, after a first round that is thrown away: what changes over time (the compiler, the disk, a
 * neighbour) meets all of them alike.
 */
public final class Rounds {

    private final int rounds;
    private final Duration time;
    private final Step before;
    private final Consumer<String> log;

    /** @param before runs before every window, outside of it */
    public Rounds(int rounds, Duration time, Step before, Consumer<String> log) {
        this.rounds = rounds;
        this.time = time;
        this.before = before;
        this.log = log;
    }

    public Map<String, Series> run(List<Cell> cells) throws Exception {
        Map<String, Series> series = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Cell cell : cells) {
                before.run();
                Map<String, Window> windows = cell.measure(time);
                boolean warmUp = round == 0;
                for (Map.Entry<String, Window> window : windows.entrySet()) {
                    log.accept(line(warmUp ? "warm-up" : "round " + round, window.getKey(), cell.unit(), window.getValue()));
                    if (!warmUp) {
                        series.computeIfAbsent(window.getKey(), name -> new Series(name, cell.unit(), new ArrayList<>())).windows()
                                .add(window.getValue());
                    }
                }
            }
        }
        return series;
    }

    private static String line(String round, String name, String unit, Window window) {
        return String.format("  %-8s %-44s %,12.0f %s/s  p50 %.2f ms  p99 %.2f ms  (others busy on %.2f cores)", round, name,
                window.perSecond(), unit, window.millisAt(50), window.millisAt(99), window.neighbours());
    }
}
