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

    /** Whether it is known beforehand that the decision touches more than one household: then it runs alone ({@link Alone}). */
    default boolean crossesHouseholds() {
        return false;
    }
}
