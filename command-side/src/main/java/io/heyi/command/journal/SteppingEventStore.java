package io.heyi.command.journal;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's event store, whose followers look for new events at its fetch delay and are not woken by every commit. */
public final class SteppingEventStore extends EmbeddedEventStore {

    public SteppingEventStore(Builder builder) {
        super(builder);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
    }
}
