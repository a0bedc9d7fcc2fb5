package io.heyi.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.HdrHistogram.Histogram;

/** So many clients, each sending its next request when the last is answered. */
public final class ClosedLoop {

    /** Longer than any step may wait for its answer. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    private ClosedLoop() {
    }

    /** Runs for a time. */
    public static Window run(int clients, Duration time, IntFunction<Step> step) throws Exception {
        return run(clients, time, Long.MAX_VALUE, step);
    }

    /**
     * Runs until each client has done so many steps.
     *
     * @param atMost ends it in any case
     */
    public static Window run(int clients, Duration atMost, long stepsEach, IntFunction<Step> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Client> all = new ArrayList<>(clients);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>(clients);
            for (int i = 0; i < clients; i++) {
                Client client = new Client(step.apply(i), stepsEach, atMost.toNanos(), start);
                all.add(client);
                running.add(threads.submit(client::serve));
            }
            Neighbours neighbours = Neighbours.watch();
            long startedAt = System.nanoTime();
            start.countDown();
            for (Future<?> client : running) {
                await(client, atMost.plus(GRACE));
            }
            long nanos = System.nanoTime() - startedAt;
            Histogram latency = Window.histogram();
            all.forEach(client -> latency.add(client.latency));
            return new Window(latency.getTotalCount(), nanos, latency, neighbours.busyCores(), Map.of());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(Future<?> client, Duration atMost) throws Exception {
        try {
            client.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** One client, which waits for the signal and then runs. */
    private static final class Client {

        private final Step step;
        private final long steps;
        private final long nanos;
        private final CountDownLatch start;
        private final Histogram latency = Window.histogram();

        private Client(Step step, long steps, long nanos, CountDownLatch start) {
            this.step = step;
            this.steps = steps;
            this.nanos = nanos;
            this.start = start;
        }

        private Void serve() throws Exception {
            start.await();
            long end = System.nanoTime() + nanos;
            long before = System.nanoTime();
            for (long i = 0; i < steps && before < end; i++) {
                step.run();
                long after = System.nanoTime();
                Window.record(latency, after - before);
                before = after;
            }
            return null;
        }
    }
}
