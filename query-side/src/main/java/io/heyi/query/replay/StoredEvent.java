package io.heyi.query.replay;

/**
 * An event as it is stored, before any upcaster has seen it.
 *
 * @param position    in the order of all events
 * @param payloadType name of the event's class when it was recorded
 * @param revision    of that class, or null
 * @param payload     JSON, UTF-8
 */
public record StoredEvent(long position, String payloadType, String revision, byte[] payload) {
}
