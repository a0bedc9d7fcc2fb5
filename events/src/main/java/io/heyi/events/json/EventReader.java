package io.heyi.events.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored events without Axon, for who reads the event table itself: replays and audits. Safe for several threads. */
public final class EventReader {

    private final JsonMapper mapper = LedgerJson.mapper();
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    /**
     * @param payloadType the event's class name as stored
     * @param payload     JSON in UTF-8
     * @throws IllegalStateException when the ledger knows no such event: never skip one silently
     */
    public Object read(String payloadType, byte[] payload) {
        return readers.computeIfAbsent(payloadType, this::readerOf).readValue(payload);
    }

    private ObjectReader readerOf(String payloadType) {
        try {
            return mapper.readerFor(Class.forName(payloadType));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("unknown event type " + payloadType, e);
        }
    }
}
