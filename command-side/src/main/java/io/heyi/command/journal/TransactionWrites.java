package io.heyi.command.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

import io.heyi.command.journal.Assumptions.Unproven;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes, held back and sent in one round trip with its commit: the proof of what its commands took for granted, its
 * events, its register rows, its stamp.
 *
 * <p>The one order of all events rests on it: a transaction that appends holds the append lock from its first event to its commit, numbers
 * its events from the head (both in {@code lock_for_append}, called by the statement that inserts), and last of all stamps when it ended.
 * So positions have no gaps, later positions were committed later, and "as known at T" is the last stamped position not after T.
 */
public final class TransactionWrites {

    private static final RowStatement APPEND = RowStatement.of("""
            with head as materialized (select lock_for_append(?::bigint, ?::text[], ?::bigint[], ?::bigint, ?::bigint) as position),
            appended as (
                insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                                                payload_type, payload_revision, payload, meta_data, time_stamp)
                select head.position + e.place, e.aggregate_identifier, e.sequence_number, e.type, e.event_identifier,
                       e.payload_type, e.payload_revision, e.payload, e.meta_data, e.time_stamp
                from head, %s as e(place, aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
                                   payload, meta_data, time_stamp))
            select position from head
            """, "bigint", "text", "bigint", "text", "text", "text", "text", "bytea", "bytea", "text");

    private static final String PROVE = "select prove_remembered(?::bigint, ?::text[], ?::bigint[])";

    /** A clock that was set back must not put a later transaction before an earlier one. */
    private static final String STAMP = """
            insert into append_log (position, ended_at)
            select (select max(global_index) from domain_event_entry),
                   greatest(clock_timestamp(), (select max(ended_at) from append_log))""";

    private static final String COMMIT = "commit";

    private final JdbcTemplate jdbc;

    public TransactionWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be called at the start of a group, inside its transaction.
     *
     * @param callers whether the transaction is a caller's and may hold any number of groups
     */
    void begin(boolean callers) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            Held held = new Held(callers);
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
    }

    /**
     * Adds a statement. It is sent with the others of the transaction, in the order added.
     *
     * @param parameters values and arrays ({@code String[]}, {@code Long[]}, {@code Integer[]})
     */
    public void add(String sql, Object... parameters) {
        held().statements.add(sql, Arrays.asList(parameters), null);
    }

    /**
     * Appends the events.
     *
     * @param committedAfter takes the position before the first one once they are durable, unless the transaction is a caller's
     */
    void append(EventColumns events, LongConsumer committedAfter) {
        Held held = held();
        Assumptions assumptions = Assumptions.ofGroup();
        Unproven unproven = assumptions == null ? Unproven.NOTHING : assumptions.take(Arrays.asList(events.stream()));
        List<Object> parameters = new ArrayList<>();
        parameters.add(unproven.revision());
        parameters.add(unproven.streams());
        parameters.add(unproven.numbers());
        parameters.add(unproven.firstPlace());
        parameters.add(unproven.places());
        parameters.addAll(RowStatement.parameters(events.columns()));
        held.statements.add(APPEND.sql(events.stream().length), parameters, held.callers ? null : head -> held.remember(head, committedAfter));
        held.appended = true;
    }

    /** Takes the append lock now, so that nothing that is read from here on changes before the commit. */
    void lock() {
        jdbc.queryForObject("select lock_for_append()", Long.class);
    }

    /** Sends what is held now: somebody in this transaction is going to read it. */
    public void send() {
        held().statements.go(jdbc);
    }

    private Held held() {
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            throw new IllegalStateException("events are appended inside a group only: send commands through GroupCommit");
        }
        return held;
    }

    /** What one transaction holds back. */
    private final class Held implements TransactionSynchronization {

        private final RoundTrip statements = new RoundTrip();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final boolean callers;
        private boolean appended;

        private Held(boolean callers) {
            this.callers = callers;
        }

        /** The commit goes with the last statement; the driver then knows that nothing is open and sends none of its own. */
        @Override
        public void beforeCommit(boolean readOnly) {
            Assumptions assumptions = Assumptions.ofGroup();
            Unproven unproven = assumptions == null ? Unproven.NOTHING : assumptions.take(List.of());
            if (!unproven.isNothing()) {
                add(PROVE, unproven.revision(), unproven.streams(), unproven.numbers());
            }
            if (appended) {
                add(STAMP);
            }
            if (!statements.isEmpty()) {
                add(COMMIT);
                statements.go(jdbc);
            }
        }

        private void remember(ResultSet head, LongConsumer committedAfter) throws SQLException {
            head.next();
            long position = head.getLong(1);
            afterCommit.add(() -> committedAfter.accept(position));
        }

        @Override
        public void afterCommit() {
            afterCommit.forEach(Runnable::run);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionWrites.this);
        }
    }
}
