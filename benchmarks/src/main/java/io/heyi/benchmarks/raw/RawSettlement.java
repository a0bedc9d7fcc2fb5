package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
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
 * What one settlement writes, on the ledger's own tables in a database of its own, without the ledger: its event, its register rows and its
 * stamp, sent with the commit in one message as the ledger sends them. Nothing is decided or proven, nobody is waited for: the numbers come
 * from a counter and not from under the append lock, under which one transaction at a time would wait for the disk.
 */
public final class RawSettlement implements AutoCloseable {

    private static final long CONNECTION_WITHIN_SECONDS = 60;
    /** Statements that go together in auto-commit mode are one transaction and one round trip. */
    private static final String STATEMENTS = """
            insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                            payload_revision, payload, meta_data, time_stamp)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
            insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal, served_on, plan_code)
            values (?, ?, ?, ?, ?, ?, '2009-12-31', '990101-2009');
            insert into payable_register (institution, claim_no, sign, payee, village, service_date, basic, serious, assistance, guarantee,
                                          account)
            values (?, ?, 1, 'HOSPITAL', '990101001001', '2009-12-31', ?, 0, 0, 0, 0);
            insert into append_log (position, ended_at) values (?, clock_timestamp())""";
    private static final String INSTITUTION = "T990101001";

    private final RecordedEvents events;
    private final AtomicIntegerArray heads;
    private final AtomicLong last = new AtomicLong();
    private final BlockingQueue<PreparedStatement> clients;

    public RawSettlement(BenchServer server, String database, RecordedEvents events, int streams, int connections) throws SQLException {
        this.events = events;
        this.heads = new AtomicIntegerArray(streams);
        server.create(database);
        server.migrate(database);
        clients = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            clients.add(server.connectAsLedger(database).prepareStatement(STATEMENTS));
        }
    }

    public void settle() throws SQLException, InterruptedException {
        PreparedStatement client = clients.poll(CONNECTION_WITHIN_SECONDS, TimeUnit.SECONDS);
        try {
            settle(client, ThreadLocalRandom.current().nextInt(heads.length()), last.incrementAndGet());
        } finally {
            clients.add(client);
        }
    }

    private void settle(PreparedStatement statements, int stream, long n) throws SQLException {
        String household = "household-" + stream;
        String number = "R" + n;
        String invoice = "INV" + number;
        Object event = events.event(n);
        Object[] parameters = {
            n, household, (long) heads.getAndIncrement(stream), "CoverageYear", UUID.randomUUID().toString(), event.getClass().getName(),
            "1", events.encoded(event), events.metaData(), Instant.now().toString(),
            INSTITUTION, number, invoice, household, 2009, n,
            INSTITUTION, number, n,
            n};
        for (int i = 0; i < parameters.length; i++) {
            statements.setObject(i + 1, parameters[i]);
        }
        statements.execute();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement client : clients) {
            Connection connection = client.getConnection();
            connection.close();
        }
    }
}
