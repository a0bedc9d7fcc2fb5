package io.heyi.command.journal;

import java.util.List;

/** Reads in one query what every command of a group will ask for one by one. Runs inside the group's transaction, before its commands. */
@FunctionalInterface
public interface Prefetch {

    /** @param commands their payloads */
    void before(List<?> commands);

    /** The same for a group that assumes what it can ({@link Assumptions}): what the write proves need not be read. */
    default void beforeAssuming(List<?> commands) {
        before(commands);
    }

    /** A caller's transaction was rolled back after its groups: what was read in it may never have been. */
    default void forget() {
    }
}
