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
}
