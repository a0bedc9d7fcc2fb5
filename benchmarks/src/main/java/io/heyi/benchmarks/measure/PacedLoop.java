package io.heyi.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests that come at their times whether or not the ones before are answered, as from outside. A latency counts from the time at which
 * the request was due, so a stall is charged to every request that it held up.
 */
public final class PacedLoop {

    private static final int THREADS = 32;
    private static final Duration GRACE = Duration.ofSeconds(90);
    private static final long LONGEST = 600_000_000_000L;

    /** One kind of request and how often it comes. */
    public record Traffic(String name, int perSecond, Step step) {
    }

    private PacedLoop() {
    }

    /** Runs all of the traffic together and returns what was seen of each, in their order. */
    public static List<Window> run(Duration time, List<Traffic> traffic) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Lane> lanes = traffic.stream().map(Lane::new).toList();
            AtomicReference<Exception> failure = new AtomicReference<>();
            Neighbours neighbours = Neighbours.watch();
            long startedAt = System.nanoTime();
            send(lanes, startedAt, time.toNanos(), threads, failure);
            threads.shutdown();
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("requests are still unanswered " + GRACE + " after the last was sent");
            }
            long nanos = System.nanoTime() - startedAt;
            if (failure.get() != null) {
                throw failure.get();
            }
            double busy = neighbours.busyCores();
            List<Window> windows = new ArrayList<>();
            lanes.forEach(lane -> windows.add(new Window(lane.latency.getTotalCount(), nanos, lane.latency, busy, Map.of())));
            return windows;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void send(List<Lane> lanes, long startedAt, long nanos, ExecutorService threads,
                             AtomicReference<Exception> failure) {
        while (failure.get() == null) {
            Lane next = lanes.get(0);
            for (Lane lane : lanes) {
                next = lane.nextAt < next.nextAt ? lane : next;
            }
            if (next.nextAt >= nanos) {
                return;
            }
            long due = startedAt + next.nextAt;
            waitUntil(due);
            Lane lane = next;
            threads.execute(() -> lane.run(due, failure));
            lane.nextAt += lane.every;
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** One kind of traffic under way. */
    private static final class Lane {

        private final Step step;
        private final long every;
        private final Histogram latency = new AtomicHistogram(LONGEST, 3);
        private long nextAt;

        private Lane(Traffic traffic) {
            step = traffic.step();
            every = 1_000_000_000L / traffic.perSecond();
        }

        private void run(long due, AtomicReference<Exception> failure) {
            try {
                step.run();
                Window.record(latency, System.nanoTime() - due);
            } catch (Exception e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
