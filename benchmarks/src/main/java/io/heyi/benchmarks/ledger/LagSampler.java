package io.heyi.benchmarks.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.server.BenchServer;
import org.HdrHistogram.Histogram;

/**
 * How long a commit takes to reach every projection: looks at the last committed position, waits until the projections have applied it,
 * and begins anew. On a connection of its own, from outside the ledger.
 */
public final class LagSampler implements AutoCloseable {

    public static final String P50 = "lag p50 ms";
    public static final String P99 = "lag p99 ms";
    public static final String MAX = "lag max ms";

    private static final String HEAD = "select coalesce(max(position), 0) from append_log";
    private static final String APPLIED = "select coalesce(min(position), 0) from projection_position";
    private static final long LOOK_EVERY_MS = 2;
    private static final long BETWEEN_SAMPLES_MS = 20;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Connection connection;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Histogram> sampling;
    private volatile boolean ending;

    public LagSampler(BenchServer server, String database) throws SQLException {
        connection = server.connectAsLedger(database);
        sampling = thread.submit(this::sample);
    }

    private Histogram sample() throws SQLException, InterruptedException {
        Histogram lag = Window.histogram();
        try (PreparedStatement head = connection.prepareStatement(HEAD); PreparedStatement applied = connection.prepareStatement(APPLIED)) {
            while (!ending) {
                long position = position(head);
                long seenAt = System.nanoTime();
                while (position(applied) < position && System.nanoTime() - seenAt < LONGEST_WAIT_NANOS) {
                    Thread.sleep(LOOK_EVERY_MS);
                }
                lag.recordValue(System.nanoTime() - seenAt);
                Thread.sleep(BETWEEN_SAMPLES_MS);
            }
        }
        return lag;
    }

    private static long position(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the sampling; a sample under way is waited for, since it may be the longest. */
    public Window addTo(Window window) throws InterruptedException, ExecutionException {
        ending = true;
        Histogram lag = sampling.get();
        return window.with("lag samples", lag.getTotalCount())
                .with(P50, lag.getValueAtPercentile(50) / 1e6)
                .with(P99, lag.getValueAtPercentile(99) / 1e6)
                .with(MAX, lag.getMaxValue() / 1e6);
    }

    @Override
    public void close() throws SQLException {
        ending = true;
        thread.shutdownNow();
        connection.close();
    }
}
