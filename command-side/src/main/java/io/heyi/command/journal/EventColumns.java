package io.heyi.command.journal;

import java.util.List;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** A list of events turned on its side, one array a column. */
record EventColumns(Long[] place, String[] stream, Long[] number, String[] type, String[] identifier, String[] payloadType,
                    String[] revision, byte[][] payload, byte[][] metaData, String[] timestamp) {

    static EventColumns of(List<? extends EventMessage<?>> events, Serializer serializer) {
        int size = events.size();
        EventColumns columns = new EventColumns(new Long[size], new String[size], new Long[size], new String[size], new String[size],
                new String[size], new String[size], new byte[size][], new byte[size][], new String[size]);
        for (int i = 0; i < size; i++) {
            columns.set(i, EventUtils.asDomainEventMessage(events.get(i)), serializer);
        }
        return columns;
    }

    private void set(int i, DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> content = event.serializePayload(serializer, byte[].class);
        place[i] = i + 1L;
        stream[i] = event.getAggregateIdentifier();
        number[i] = event.getSequenceNumber();
        type[i] = event.getType();
        identifier[i] = event.getIdentifier();
        payloadType[i] = content.getType().getName();
        revision[i] = content.getType().getRevision();
        payload[i] = content.getData();
        metaData[i] = event.serializeMetaData(serializer, byte[].class).getData();
        timestamp[i] = DateTimeUtils.formatInstant(event.getTimestamp());
    }

    /** In the order of the statement that takes them. */
    List<Object[]> columns() {
        return List.of(place, stream, number, type, identifier, payloadType, revision, payload, metaData, timestamp);
    }
}
