package io.heyi.query.knownat;

import java.time.Instant;

/**
 * What was known at a moment: every event up to a position. The position is the exact answer, the moment is how people say it.
 *
 * @param position of the last event known; 0 before the first
 * @param instant  to the microsecond
 */
public record KnownAt(long position, Instant instant) {
}
