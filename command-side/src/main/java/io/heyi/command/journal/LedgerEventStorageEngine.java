package io.heyi.command.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine on the ledger's own event table. It differs in three ways, each of which the ledger's promises rest on:
 * <ul>
 * <li>events are appended under one lock and numbered from the head, so global order is commit order and has no gaps
 *     (docs/decisions/0003);</li>
 * <li>all events that commands of a transaction apply go to the server in one statement (those of reactions in another);</li>
 * <li>appending outside a transaction is a defect and is refused.</li>
 * </ul>
 * Streams end with the year, so there are no snapshots to read.
 */
public final class LedgerEventStorageEngine extends JdbcEventStorageEngine {

    private static final String APPEND = """
            with head as materialized (select lock_for_append() as position)
            insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                                            payload_type, payload_revision, payload, meta_data, time_stamp)
            select head.position + e.ordinality, e.aggregate_identifier, e.sequence_number, e.type, e.event_identifier,
                   e.payload_type, e.payload_revision, e.payload, e.meta_data, e.time_stamp
            from head,
                 unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                 with ordinality
                 as e(aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
                      payload, meta_data, time_stamp, ordinality)
            """;

    private static final String READ_STREAMS = """
            select aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision, payload, meta_data,
                   time_stamp
            from domain_event_entry where aggregate_identifier = any (?) order by aggregate_identifier, sequence_number
            """;

    private final ConnectionProvider connections;
    private final AppendOrder appendOrder;

    public LedgerEventStorageEngine(ConnectionProvider connections, TransactionManager transactions, Serializer serializer,
                                    AppendOrder appendOrder, int readBatchSize) {
        super(configured(connections, transactions, serializer, readBatchSize));
        this.connections = connections;
        this.appendOrder = appendOrder;
    }

    private static Builder configured(ConnectionProvider connections, TransactionManager transactions, Serializer serializer,
                                      int readBatchSize) {
        Builder builder = builder();
        builder.eventSerializer(serializer);
        builder.snapshotSerializer(serializer);
        builder.persistenceExceptionResolver(new DuplicateKeyResolver());
        builder.batchSize(readBatchSize);
        builder.connectionProvider(connections);
        builder.transactionManager(transactions);
        builder.schema(columns());
        builder.extendedGapCheckEnabled(false);
        return builder;
    }

    private static EventSchema columns() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("events are appended inside a transaction only: send commands through GroupCommit");
        }
        EventColumns columns = EventColumns.of(events, serializer);
        try (Connection connection = connections.getConnection();
             PreparedStatement insert = connection.prepareStatement(APPEND)) {
            columns.bind(connection, insert, 1);
            insert.executeUpdate();
            appendOrder.appended();
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
        }
    }

    /** The events of many streams in one query; a stream without events has an empty list. */
    Map<String, List<DomainEventData<?>>> readStreams(Collection<String> streams) {
        Map<String, List<DomainEventData<?>>> events = new HashMap<>();
        streams.forEach(stream -> events.put(stream, new ArrayList<>()));
        try (Connection connection = connections.getConnection();
             PreparedStatement select = connection.prepareStatement(READ_STREAMS)) {
            select.setArray(1, connection.createArrayOf("text", streams.toArray(String[]::new)));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                DomainEventData<?> event = getDomainEventData(rows);
                events.get(event.getAggregateIdentifier()).add(event);
            }
            return events;
        } catch (SQLException e) {
            throw new EventStoreException("cannot read streams", e);
        }
    }

    /** A stream that its group read ahead is not read again. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequenceNumber, int batchSize) {
        List<DomainEventData<?>> ahead = firstSequenceNumber == 0 ? StreamPrefetch.readAhead(stream) : null;
        return ahead != null ? ahead : super.fetchDomainEvents(stream, firstSequenceNumber, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /** A short batch is the end of a stream: no second query to learn that nothing follows. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }
}
