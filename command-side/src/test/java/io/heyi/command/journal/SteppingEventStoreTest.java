package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class SteppingEventStoreTest {

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayReturn = new CountDownLatch(1);

    /** Reading on for the followers takes until the test lets it end; whoever opens a stream reads by itself first, and at once. */
    private final InMemoryEventStorageEngine slow = new InMemoryEventStorageEngine() {
        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            if (mayBlock) {
                reading.countDown();
                await(mayReturn);
            }
            return Stream.empty();
        }
    };

    @Test
    void its_shutdown_ends_when_nothing_is_being_read_any_more() throws InterruptedException {
        SteppingEventStore store = new SteppingEventStore(EmbeddedEventStore.builder().storageEngine(slow));
        store.openStream(null).hasNextAvailable();
        reading.await();
        Thread closing = new Thread(store::shutDown);
        closing.start();
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).as("waits for what is being read").isTrue();
        mayReturn.countDown();
        closing.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
