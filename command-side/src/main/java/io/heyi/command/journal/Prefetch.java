package io.heyi.command.journal;

import java.util.List;

/** Reads in one query what every command of a group will ask for one by one. Runs inside the group's transaction, before its commands. */
@FunctionalInterface
public interface Prefetch {

    void before(List<?> commands);

    /** A caller's transaction was rolled back after its groups: what was read in it may never have been. */
    default void forget() {
    }
}
