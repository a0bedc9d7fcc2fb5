package io.heyi.command.journal;

import java.util.List;

/** Reads in one query what every command of a group will ask for one by one. Runs inside the group's transaction, before its commands. */
@FunctionalInterface
public interface Prefetch {

    void before(List<?> commands);
}
