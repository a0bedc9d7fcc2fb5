package io.heyi.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.HdrHistogram.Histogram;

/**
 * What one contender did in one stretch of time.
 *
 * @param operations done and answered
 * @param nanos      from the first start to the last answer
 * @param latency    of each operation in nanoseconds
 * @param neighbours cores that other programs of the machine kept busy meanwhile
 * @param figures    anything else that was seen, by name
 */
public record Window(long operations, long nanos, Histogram latency, double neighbours, Map<String, Double> figures) {

    private static final long LONGEST = 3_600_000_000_000L;
    private static final int DIGITS = 3;

    public static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }

    /** One long piece of work that did so many things. */
    public static Window ofOne(long operations, long nanos, double neighbours) {
        Histogram latency = histogram();
        latency.recordValue(Math.min(nanos, LONGEST));
        return new Window(operations, nanos, latency, neighbours, Map.of());
    }

    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(nanos, LONGEST)));
    }

    public double perSecond() {
        return operations * 1e9 / nanos;
    }

    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }

    /** Each operation was so many things. */
    public Window times(int things) {
        return new Window(operations * things, nanos, latency, neighbours, figures);
    }

    public Window with(String name, double figure) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Window(operations, nanos, latency, neighbours, more);
    }
}
