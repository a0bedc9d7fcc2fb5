package io.heyi.query.replay;

import java.util.List;

/**
 * What a replay found.
 *
 * @param position up to which the projections were rebuilt
 * @param events   read
 */
public record ReplayResult(long position, long events, List<TableComparison> tables) {

    /** Whether every live table is what the events come to, and no event was missing. */
    public boolean equal() {
        return events == position && tables.stream().allMatch(TableComparison::equal);
    }
}
