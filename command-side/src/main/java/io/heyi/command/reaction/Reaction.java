package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.journal.LedgerCommand;

/** What follows from an event. */
@FunctionalInterface
interface Reaction {

    Stream<LedgerCommand> to(Object event);
}
