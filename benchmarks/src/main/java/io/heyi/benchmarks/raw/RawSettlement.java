package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.server.BenchServer;

/**
 * The statements of one settlement at the counter, on the ledger's own tables in a database of its own, without the ledger: one transaction
 * with its checks, its register row, its event and its stamp. Nothing is decided.
 */
public final class RawSettlement implements AutoCloseable {

    private static final long CONNECTION_WITHIN_SECONDS = 60;
    private static final String[] STATEMENTS = {
        "select revision from reference_revision",
        "select max(sequence_number) from domain_event_entry where aggregate_identifier = ?",
        "select household_no, year from claim_register where institution = ? and claim_no = ?",
        "select claim_no, reversed from claim_register where institution = ? and invoice_no = ? and not reversed",
        "select lock_for_append()",
        "insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier, payload_type, "
            + "payload_revision, payload, meta_data, time_stamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal) values (?, ?, ?, ?, ?, ?)",
        "insert into append_log (position, ended_at) select ?, greatest(clock_timestamp(), (select max(ended_at) from append_log))"};

    private final RecordedEvents events;
    private final AtomicIntegerArray heads;
    private final AtomicLong next = new AtomicLong();
    private final BlockingQueue<Client> clients;

    public RawSettlement(BenchServer server, String database, RecordedEvents events, int streams, int connections) throws SQLException {
        this.events = events;
        this.heads = new AtomicIntegerArray(streams);
        server.create(database);
        server.migrate(database);
        clients = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            clients.add(new Client(server.connectAsLedger(database)));
        }
    }

    public void settle() throws SQLException, InterruptedException {
        Client client = clients.poll(CONNECTION_WITHIN_SECONDS, TimeUnit.SECONDS);
        try {
            client.settle(ThreadLocalRandom.current().nextInt(heads.length()), next.getAndIncrement());
        } finally {
            clients.add(client);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Client client : clients) {
            client.connection.close();
        }
    }

    /** One connection with its prepared statements. */
    private final class Client {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        private Client(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            for (String sql : STATEMENTS) {
                statements.add(connection.prepareStatement(sql));
            }
        }

        private void settle(int stream, long n) throws SQLException {
            String household = "household-" + stream;
            String number = "R" + n;
            read(0);
            read(1, household);
            read(2, "T990101001", number);
            read(3, "T990101001", "INV" + number);
            long position = read(4) + 1;
            Object event = events.event(n);
            write(5, position, household, (long) heads.getAndIncrement(stream), "CoverageYear", UUID.randomUUID().toString(),
                    event.getClass().getName(), "1", events.encoded(event), events.metaData(), Instant.now().toString());
            write(6, "T990101001", number, "INV" + number, household, 2009, n);
            write(7, position);
            connection.commit();
        }

        private long read(int statement, Object... parameters) throws SQLException {
            bind(statement, parameters);
            try (ResultSet row = statements.get(statement).executeQuery()) {
                return row.next() && row.getObject(1) instanceof Long number ? number : 0;
            }
        }

        private void write(int statement, Object... parameters) throws SQLException {
            bind(statement, parameters);
            statements.get(statement).executeUpdate();
        }

        private void bind(int statement, Object... parameters) throws SQLException {
            for (int i = 0; i < parameters.length; i++) {
                statements.get(statement).setObject(i + 1, parameters[i]);
            }
        }
    }
}
