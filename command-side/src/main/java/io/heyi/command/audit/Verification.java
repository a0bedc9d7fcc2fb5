package io.heyi.command.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param position    of the last event there was
 * @param events      read
 * @param settlements recomputed
 * @param findings    what does not hold, in the order found; empty when all does
 */
public record Verification(long position, long events, long settlements, List<Finding> findings) {

    /**
     * One thing that does not hold.
     *
     * @param position the event's global position; its stream, which holds a household number, is not named
     */
    public record Finding(long position, String zh, String en) {
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
