package io.heyi.query.live;

import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** A stream of events numbered from 1, as the event store gives it. */
final class StreamInMemory implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final CopyOnWriteArrayList<TrackedEventMessage<?>> events = new CopyOnWriteArrayList<>();

    void append(Object... payloads) {
        for (Object payload : payloads) {
            TrackingToken token = GapAwareTrackingToken.newInstance(events.size() + 1L, Collections.emptySortedSet());
            events.add(new GenericTrackedEventMessage<>(token, GenericEventMessage.asEventMessage(payload)));
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
        return new Reader(after == null ? 0 : (int) ((GapAwareTrackingToken) after).getIndex());
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private int next;

        private Reader(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < events.size() ? Optional.of(events.get(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (next >= events.size() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            return next < events.size();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return events.get(next++);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
