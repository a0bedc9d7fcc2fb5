package io.heyi.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import io.heyi.query.projection.Recorded;

/**
 * Reads the stored events in their order through a cursor. A second thread turns a chunk into events while the first reads the next chunk
 * and hands on the one before; only a few chunks are in memory at any time.
 */
final class EventCursor implements AutoCloseable {

    private static final String EVENTS = """
            select global_index, payload_type, payload_revision, payload
            from public.domain_event_entry
            where global_index <= ?
            order by global_index
            """;

    private static final int CHUNKS_AHEAD = 3;

    private final Connection connection;
    private final Function<StoredEvent, Object> deserializer;
    private final long upto;
    private final int chunkSize;
    private final ExecutorService decoder = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "replay-decoder");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes the next events, in their order. */
    @FunctionalInterface
    interface ChunkHandler {

        void take(List<Recorded> chunk) throws SQLException;
    }

    EventCursor(Connection connection, Function<StoredEvent, Object> deserializer, long upto, int chunkSize) {
        this.connection = connection;
        this.deserializer = deserializer;
        this.upto = upto;
        this.chunkSize = chunkSize;
    }

    /** Returns the number of events read. */
    long forEachChunk(ChunkHandler handler) throws SQLException {
        long events = 0;
        Deque<Future<List<Recorded>>> ahead = new ArrayDeque<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setFetchSize(chunkSize);
            select.setLong(1, upto);
            try (ResultSet rows = select.executeQuery()) {
                List<StoredEvent> chunk = nextChunk(rows);
                while (!chunk.isEmpty()) {
                    events += chunk.size();
                    List<StoredEvent> decoding = chunk;
                    ahead.add(decoder.submit(() -> decode(decoding)));
                    if (ahead.size() == CHUNKS_AHEAD) {
                        handler.take(decoded(ahead.remove()));
                    }
                    chunk = nextChunk(rows);
                }
            }
        }
        while (!ahead.isEmpty()) {
            handler.take(decoded(ahead.remove()));
        }
        return events;
    }

    private List<StoredEvent> nextChunk(ResultSet rows) throws SQLException {
        List<StoredEvent> chunk = new ArrayList<>(chunkSize);
        while (chunk.size() < chunkSize && rows.next()) {
            chunk.add(new StoredEvent(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBytes(4)));
        }
        return chunk;
    }

    private List<Recorded> decode(List<StoredEvent> chunk) {
        List<Recorded> events = new ArrayList<>(chunk.size());
        for (StoredEvent stored : chunk) {
            events.add(new Recorded(stored.position(), deserializer.apply(stored)));
        }
        return events;
    }

    private static List<Recorded> decoded(Future<List<Recorded>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        decoder.shutdownNow();
    }
}
