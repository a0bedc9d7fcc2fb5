package io.heyi.query.projection;

/**
 * An event and where it stands in the order of all events.
 *
 * @param position counts from 1, without gaps
 */
public record Recorded(long position, Object event) {
}
