package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.server.BenchServer;

/**
 * What PostgreSQL takes when nothing is in the way: prepared inserts into a table like the ledger's, one connection a client, the number
 * given by the server. It reads nothing and decides nothing.
 */
public final class RawEvents implements AutoCloseable {

    public static final int BATCH = 100;

    private static final String TABLE = """
            create table raw_event (
              global_index         bigint generated always as identity primary key,
              aggregate_identifier text   not null,
              sequence_number      bigint not null,
              type                 text   not null,
              event_identifier     text   not null,
              payload_type         text   not null,
              payload_revision     text,
              payload              bytea  not null,
              meta_data            bytea  not null,
              time_stamp           text   not null,
              unique (aggregate_identifier, sequence_number)
            ) with (toast_tuple_target = 8160)
            """;
    private static final String INSERT = """
            insert into raw_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
                                   payload, meta_data, time_stamp)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RecordedEvents events;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicIntegerArray heads;
    private final AtomicLong next = new AtomicLong();

    /**
     * @param streams     there are, each with {@code prior} events already
     * @param connections the most clients there will be
     */
    public RawEvents(BenchServer server, String database, RecordedEvents events, int streams, int prior, int connections)
            throws SQLException {
        this.events = events;
        this.heads = new AtomicIntegerArray(streams);
        server.create(database);
        for (int i = 0; i < connections; i++) {
            this.connections.add(server.connect(database));
        }
        try (Statement statement = this.connections.get(0).createStatement()) {
            statement.execute(TABLE);
        }
        fill(streams, prior);
    }

    private void fill(int streams, int prior) throws SQLException {
        Connection connection = connections.get(0);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < streams * prior; i++) {
                bind(insert, i % streams);
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /** One event a transaction. */
    public Window singles(int clients, Duration time) throws Exception {
        return ClosedLoop.run(clients, time, this::single);
    }

    private Step single(int client) {
        SplittableRandom random = new SplittableRandom(client);
        PreparedStatement insert = prepared(client, true);
        return () -> {
            bind(insert, random.nextInt(heads.length()));
            insert.executeUpdate();
        };
    }

    /** A hundred events a transaction. The window counts events. */
    public Window batches(int clients, Duration time) throws Exception {
        return ClosedLoop.run(clients, time, this::batch).times(BATCH);
    }

    private Step batch(int client) {
        SplittableRandom random = new SplittableRandom(client);
        PreparedStatement insert = prepared(client, false);
        return () -> {
            for (int i = 0; i < BATCH; i++) {
                bind(insert, random.nextInt(heads.length()));
                insert.addBatch();
            }
            insert.executeBatch();
            insert.getConnection().commit();
        };
    }

    private PreparedStatement prepared(int client, boolean autoCommit) {
        try {
            Connection connection = connections.get(client);
            connection.setAutoCommit(autoCommit);
            return connection.prepareStatement(INSERT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bind(PreparedStatement insert, int stream) throws SQLException {
        Object event = events.event(next.getAndIncrement());
        insert.setString(1, "household-" + stream);
        insert.setLong(2, heads.getAndIncrement(stream));
        insert.setString(3, "CoverageYear");
        insert.setString(4, UUID.randomUUID().toString());
        insert.setString(5, event.getClass().getName());
        insert.setString(6, "1");
        insert.setBytes(7, events.encoded(event));
        insert.setBytes(8, events.metaData());
        insert.setString(9, Instant.now().toString());
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
