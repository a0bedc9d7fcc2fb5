package io.heyi.command.journal;

import java.util.stream.Stream;

/** An imperative to one stream. */
public interface LedgerCommand {

    /** The stream that decides it. */
    String stream();

    /** The streams its decision reads, the deciding one among them. */
    default Stream<String> streamsRead() {
        return Stream.of(stream());
    }

    /** Whether its decision, or what follows from it, touches other streams than its own: then it runs alone ({@link Alone}). */
    default boolean runsAlone() {
        return false;
    }

    /**
     * Whether it writes every key it looks up, so that its decision may take them for free ({@link Assumptions}): a key that is not violates
     * its register's constraint. Who only looks must ask.
     */
    default boolean writesItsKeys() {
        return false;
    }
}
