package io.heyi.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.heyi.events.json.LedgerJson;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.projection.ProjectionWriter;
import io.heyi.query.projection.Recorded;
import io.heyi.query.replay.StoredEvent;
import io.heyi.query.report.CountyReport;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.rollup.Rollups;
import org.axonframework.serialization.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An empty ledger on a real PostgreSQL, to which a test gives events. It is used as the application's own role. */
public final class TestLedger {

    private static final JsonMapper JSON = LedgerJson.mapper();

    private final String name = TestServer.INSTANCE.newDatabase();
    private final DataSource dataSource = TestServer.INSTANCE.database(name, "heyi_runtime");
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final ProjectionWriter writer;

    public TestLedger() {
        this(3);
    }

    /** @param step positions between which the rollups are left as they are, at most */
    public TestLedger(long step) {
        writer = new ProjectionWriter(dataSource, Projections::all, new Rollups(step));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** For what the application's role may not do. */
    public JdbcClient owner() {
        return JdbcClient.create(TestServer.INSTANCE.database(name, "postgres"));
    }

    /** Records the events in one transaction and projects them; returns the position of the last. */
    public long given(Object... events) {
        project(record(Instant.now(), events));
        return new CaughtUp(dataSource).applied();
    }

    /** Records the events without projecting them. */
    public List<Recorded> record(Instant endedAt, Object... events) {
        List<Recorded> recorded = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            long position = jdbc().sql("select lock_for_append()").query(Long.class).single();
            for (Object event : events) {
                recorded.add(new Recorded(++position, event));
                insert(position, event, endedAt);
            }
            jdbc().sql("insert into append_log (position, ended_at) values (?, ?)")
                    .param(position).param(endedAt.atOffset(ZoneOffset.UTC)).update();
        });
        return recorded;
    }

    public void project(List<Recorded> batch) {
        transaction.executeWithoutResult(status -> writer.write(batch));
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public CountyReport report(String from, String to) {
        return report(from, to, new CaughtUp(dataSource).applied());
    }

    public CountyReport report(String from, String to, long position) {
        return new CountyReportQuery(dataSource).draw(LocalDate.parse(from), LocalDate.parse(to), new KnownAt(position, Instant.EPOCH));
    }

    public static Object decode(StoredEvent stored) {
        try {
            return JSON.readValue(stored.payload(), Class.forName(stored.payloadType()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(long position, Object event, Instant at) {
        jdbc().sql("""
                insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                                payload_revision, payload, meta_data, time_stamp)
                values (?, ?, 0, 'Stream', ?, ?, ?, ?, ?, ?)
                """)
                .params(position, "stream-" + position, UUID.randomUUID().toString(), event.getClass().getName(),
                        event.getClass().getAnnotation(Revision.class).value(), JSON.writeValueAsBytes(event), new byte[0], at.toString())
                .update();
    }
}
