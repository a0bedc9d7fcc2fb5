package io.heyi.command.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import io.heyi.benefits.Refusal;
import io.heyi.command.audit.Verification.Finding;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.json.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Recomputes every settlement from its own events and compares it with what was settled, trace and all. */
public final class SettlementAudit {

    /** The number of the lock in the database; any that nobody else takes. */
    static final long ONE_AT_A_TIME = 0x76657269_66790001L;

    private static final int FETCH_SIZE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionOperations snapshot;
    private final PlanBook plans;
    private final Catalogues catalogues;
    private final EventReader reader = new EventReader();

    /** Another audit reads the events right now. */
    public static final class VerificationRunning extends Refusal {
        public VerificationRunning() {
            super("verification", "正在核验，请稍后再试", "a verification is under way; try again later");
        }
    }

    /** @param snapshot a read-only, repeatable-read transaction: the audit sees one moment */
    public SettlementAudit(JdbcTemplate jdbc, TransactionOperations snapshot, PlanBook plans, Catalogues catalogues) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(FETCH_SIZE);
        this.snapshot = snapshot;
        this.plans = plans;
        this.catalogues = catalogues;
    }

    /** How many events there are to read. */
    public long events() {
        return JdbcClient.create(jdbc).sql("select count(*) from domain_event_entry where type = 'CoverageYear'").query(Long.class).single();
    }

    /**
     * Reads one moment of the ledger, over a connection of its own; nobody waits for it.
     *
     * @param progress is told of every so many events read
     * @throws VerificationRunning while another is under way, in this process or another
     */
    public Verification verify(LongConsumer progress) {
        return snapshot.execute(status -> {
            refuseSecond();
            long head = JdbcClient.create(jdbc).sql("select coalesce(max(global_index), 0) from domain_event_entry").query(Long.class).single();
            Reading reading = new Reading(progress);
            reading.findings.addAll(positions(head));
            reading.findings.addAll(catalogueRows());
            jdbc.query("""
                    select aggregate_identifier, sequence_number, global_index, payload_type, payload from domain_event_entry
                    where type = 'CoverageYear' order by aggregate_identifier, sequence_number
                    """, rs -> {
                reading.next(rs.getString(1), rs.getLong(2), rs.getLong(3), rs.getString(4), rs.getBytes(5));
            });
            return reading.end(head);
        });
    }

    /** It reads every event, so two at a time would be one too many; the lock goes with the transaction. */
    private void refuseSecond() {
        if (!JdbcClient.create(jdbc).sql("select pg_try_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query(Boolean.class).single()) {
            throw new VerificationRunning();
        }
    }

    /** Positions are given without gaps, so a missing one is an event that was taken away. */
    private List<Finding> positions(long head) {
        long events = JdbcClient.create(jdbc).sql("select count(*) from domain_event_entry").query(Long.class).single();
        return events == head ? List.of()
                : List.of(new Finding(head, "事件不连续：共 " + events + " 条，最后位置 " + head,
                        "events are missing: " + events + " rows, last position " + head));
    }

    /** The rows of every published catalogue have the hash that its event names. */
    private List<Finding> catalogueRows() {
        return JdbcClient.create(jdbc).sql("""
                select e.position, e.content -> 'ref' ->> 'kind' as kind, e.content -> 'ref' ->> 'version' as version
                from event e left join catalogue_content c on c.sha256 = e.content ->> 'sha256'
                where e.type = 'io.heyi.events.catalogue.CataloguePublished'
                  and encode(sha256(convert_to(c.content, 'UTF8')), 'hex') is distinct from e.content ->> 'sha256'
                order by e.position
                """)
                .query((rs, row) -> new Finding(rs.getLong("position"),
                        rs.getString("kind") + " 目录第 " + rs.getString("version") + " 版的内容与发布时的哈希不符",
                        "the rows of version " + rs.getString("version") + " of the " + rs.getString("kind")
                                + " catalogue have another hash than published"))
                .list();
    }

    /** One pass over all streams, one after the other. */
    private final class Reading {

        private final LongConsumer progress;
        private final List<Finding> findings = new ArrayList<>();
        private final MoversCheck movers = new MoversCheck();
        private String stream;
        private StreamCheck check;
        private long events;
        private long settlements;

        private Reading(LongConsumer progress) {
            this.progress = progress;
        }

        void next(String streamName, long number, long position, String payloadType, byte[] payload) {
            if (!streamName.equals(stream)) {
                endStream();
                stream = streamName;
                check = new StreamCheck(plans, catalogues);
            }
            check(number, position, payloadType, payload);
            if (++events % FETCH_SIZE == 0) {
                progress.accept(FETCH_SIZE);
            }
        }

        private void check(long number, long position, String payloadType, byte[] payload) {
            CoverageEvent event;
            try {
                event = (CoverageEvent) reader.read(payloadType, payload);
            } catch (RuntimeException e) {
                check.unreadable(position, number, e);
                return;
            }
            check.read(position, number, event);
        }

        private void endStream() {
            if (check != null) {
                settlements += check.settlements();
                findings.addAll(check.findings());
                check.tellMovers(movers);
            }
        }

        Verification end(long head) {
            endStream();
            findings.addAll(movers.findings());
            return new Verification(head, events, settlements, List.copyOf(findings));
        }
    }
}
