package io.heyi.command.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The events in their one order, for who follows them: what this process has just committed out of memory ({@link RecentEvents}), anything
 * else from the table. Axon's event store would read with a thread of its own for all followers at once; there is one follower, and its own
 * thread reads.
 *
 * <p>It looks for more at a fixed step and is not woken by every commit: many events at once cost the projections far less than each by
 * itself.
 */
public final class EventFeed implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStorageEngine engine;
    private final int atOnce;
    private final long stepNanos;

    /**
     * @param atOnce after so many events it looks again, at once: there are probably more, and what had to be read from the table may be
     *               had from memory by now
     */
    public EventFeed(EventStorageEngine engine, int atOnce, Duration step) {
        this.engine = engine;
        this.atOnce = atOnce;
        this.stepNanos = step.toNanos();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
        return new Follower(after);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return engine.createTokenAt(time);
    }

    /** For one thread. */
    private final class Follower implements BlockingStream<TrackedEventMessage<?>> {

        private TrackingToken last;
        private Iterator<? extends TrackedEventMessage<?>> ahead = Collections.emptyIterator();
        private TrackedEventMessage<?> next;
        private int taken = atOnce;
        private long lookedAt;

        private Follower(TrackingToken after) {
            this.last = after;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (next == null && isExhausted() && mayLook()) {
                lookedAt = System.nanoTime();
                ahead = engine.readEvents(last, false).iterator();
                taken = 0;
            }
            if (next == null && !isExhausted()) {
                next = ahead.next();
                taken++;
            }
            return Optional.ofNullable(next);
        }

        private boolean isExhausted() {
            return taken == atOnce || !ahead.hasNext();
        }

        private boolean mayLook() {
            return taken == atOnce || untilLookNanos() <= 0;
        }

        private long untilLookNanos() {
            return lookedAt + stepNanos - System.nanoTime();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, untilLookNanos()));
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                // Whoever calls this waits for as long as it takes.
            }
            TrackedEventMessage<?> event = next;
            next = null;
            last = event.trackingToken();
            return event;
        }

        /** Nothing is open between two calls. */
        @Override
        public void close() {
        }
    }
}
