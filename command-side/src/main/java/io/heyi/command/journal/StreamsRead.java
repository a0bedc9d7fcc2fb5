package io.heyi.command.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Streams that a decision read without appending to them. An append is guarded by its stream's unique key; what was only read is compared
 * with the event table just before the commit. The transaction holds the append lock by then, so nobody can come in between, and whoever
 * came before is seen: the loser decides again.
 */
public final class StreamsRead implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;

    public StreamsRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfTransaction(Map<String, Long> read, Set<String> appended) {
    }

    /** @param version the sequence number of the last event the decision knows */
    public void read(String stream, long version) {
        ofTransaction().read().putIfAbsent(stream, version);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        Set<String> appended = ofTransaction().appended();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> ofStream) {
                appended.add(ofStream.getAggregateIdentifier());
            }
        }
    }

    private OfTransaction ofTransaction() {
        OfTransaction known = (OfTransaction) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        OfTransaction fresh = new OfTransaction(new HashMap<>(), new HashSet<>());
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new CompareBeforeCommit(fresh));
        return fresh;
    }

    private final class CompareBeforeCommit implements TransactionSynchronization {

        private final OfTransaction transaction;

        private CompareBeforeCommit(OfTransaction transaction) {
            this.transaction = transaction;
        }

        /** A transaction that appends nothing took no lock, and what it refused rests on streams read at its start. */
        @Override
        public void beforeCommit(boolean readOnly) {
            transaction.read().keySet().removeAll(transaction.appended());
            if (transaction.appended().isEmpty() || transaction.read().isEmpty()) {
                return;
            }
            jdbc.sql("""
                    select s.stream, (select max(e.sequence_number) from domain_event_entry e where e.aggregate_identifier = s.stream) as head
                    from unnest(?::text[]) as s(stream)
                    """).param(transaction.read().keySet().toArray(String[]::new))
                    .query(rs -> {
                        if (rs.getLong("head") != transaction.read().get(rs.getString("stream"))) {
                            throw new ConcurrencyException("a stream that this decision read has grown since");
                        }
                    });
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StreamsRead.this);
        }
    }
}
