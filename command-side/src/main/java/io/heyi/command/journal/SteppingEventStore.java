package io.heyi.command.journal;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store, whose followers look for new events at its fetch delay and are not woken by every commit. When it has been shut down,
 * it reads no more.
 */
public final class SteppingEventStore extends EmbeddedEventStore {

    private final FollowerThreads threads;

    public SteppingEventStore(Builder builder) {
        this(builder, new FollowerThreads());
    }

    private SteppingEventStore(Builder builder, FollowerThreads threads) {
        super(builder.threadFactory(threads));
        this.threads = threads;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
    }

    @Override
    public void shutDown() {
        super.shutDown();
        threads.awaitEnd();
    }
}
