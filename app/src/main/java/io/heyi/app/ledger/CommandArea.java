package io.heyi.app.ledger;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.command.journal.Prefetch;
import org.axonframework.eventhandling.EventMessage;

/**
 * What an area of the command side brings along beside its aggregates. Areas stand in the order of their {@code @Order}, and so do what they
 * write and what they read ahead.
 *
 * @param writers    of its registers, from the events in their transaction
 * @param prefetches what its commands will ask for one by one
 */
record CommandArea(List<Consumer<List<? extends EventMessage<?>>>> writers, List<Prefetch> prefetches) {

    static final CommandArea OF_AGGREGATES = new CommandArea(List.of(), List.of());

    @SafeVarargs
    final CommandArea writing(Consumer<List<? extends EventMessage<?>>>... added) {
        return new CommandArea(List.of(added), prefetches);
    }

    CommandArea readingAhead(Prefetch... added) {
        return new CommandArea(writers, List.of(added));
    }
}
