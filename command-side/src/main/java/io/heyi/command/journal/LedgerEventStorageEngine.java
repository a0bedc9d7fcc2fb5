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
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine on the ledger's own event table. It differs in two ways: events are appended by {@link TransactionWrites}, under one
 * lock and numbered from the head, so global order is commit order and has no gaps (docs/decisions/0003); and who follows the events is
 * given those of this process as they are, not read and decoded again.
 * Streams end with the year, so there are no snapshots to read.
 */
public final class LedgerEventStorageEngine extends JdbcEventStorageEngine {

    private static final String READ_STREAMS = """
            select aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision, payload, meta_data,
                   time_stamp
            from domain_event_entry where aggregate_identifier = any (?) order by aggregate_identifier, sequence_number
            """;

    private final ConnectionProvider connections;
    private final TransactionWrites writes;
    private final RecentEvents recent;

    public LedgerEventStorageEngine(ConnectionProvider connections, TransactionManager transactions, Serializer serializer,
                                    TransactionWrites writes, RecentEvents recent, int readBatchSize) {
        super(configured(connections, transactions, serializer, readBatchSize));
        this.connections = connections;
        this.writes = writes;
        this.recent = recent;
    }

    private static Builder configured(ConnectionProvider connections, TransactionManager transactions, Serializer serializer,
                                      int readBatchSize) {
        Builder builder = builder();
        builder.eventSerializer(serializer);
        builder.snapshotSerializer(serializer);
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

    /** Outside a group's transaction this is a defect and is refused. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        writes.append(EventColumns.of(events, serializer), head -> recent.committed(head, events));
    }

    /** What this process has just committed needs no reading. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        List<TrackedEventMessage<?>> next = recent.after(token);
        return next == null ? super.readEvents(token, mayBlock) : next.stream();
    }

    /** One batch a look. Axon's own stream would ask the table again each time it is asked whether there is more. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken token, boolean mayBlock) {
        return fetchTrackedEvents(token, batchSize()).stream();
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

    /** A stream that its group read ahead is not read again. What was read is as much an assumption as what was remembered. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequenceNumber, int batchSize) {
        List<DomainEventData<?>> ahead = firstSequenceNumber == 0 ? StreamPrefetch.readAhead(stream) : null;
        List<? extends DomainEventData<?>> events = ahead != null ? ahead : super.fetchDomainEvents(stream, firstSequenceNumber, batchSize);
        Assumptions assumptions = Assumptions.ofGroup();
        if (assumptions != null) {
            assumptions.streamWasRead(stream, firstSequenceNumber, events.size());
        }
        return events;
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
