package io.heyi.command.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * The last events that this process committed, by position, so that its projections are handed them instead of reading and decoding what
 * was encoded a moment ago. What is not here (another process's, or more than {@code size} behind) is read from the table; positions have
 * no gaps, so it is plain to see what is missing.
 */
public final class RecentEvents {

    private final AtomicReferenceArray<TrackedEventMessage<?>> ring;
    private final long lookAgainNanos;
    private volatile long newest;
    private volatile long lookedAt;

    /** @param lookAgainMillis how long to trust that no other process has appended before the table is looked at again */
    public RecentEvents(int size, long lookAgainMillis) {
        this.ring = new AtomicReferenceArray<>(size);
        this.lookAgainNanos = lookAgainMillis * 1_000_000;
        this.lookedAt = System.nanoTime() - lookAgainNanos;
    }

    void committed(long head, List<? extends EventMessage<?>> events) {
        long position = head;
        for (EventMessage<?> event : events) {
            position++;
            ring.set(slot(position), new GenericTrackedDomainEventMessage<>(token(position), (DomainEventMessage<?>) event));
        }
        synchronized (this) {
            newest = Math.max(newest, position);
        }
    }

    /** The events that follow, as far as they are here; none when there is nothing new; null when the table has to be read. */
    List<TrackedEventMessage<?>> after(TrackingToken token) {
        if (!(token instanceof GapAwareTrackingToken at) || !at.getGaps().isEmpty()) {
            return null;
        }
        List<TrackedEventMessage<?>> next = new ArrayList<>();
        TrackedEventMessage<?> event = at(at.getIndex() + 1);
        while (event != null) {
            next.add(event);
            event = at(at.getIndex() + 1 + next.size());
        }
        return next.isEmpty() && mustLook(at.getIndex()) ? null : next;
    }

    /** At once for what this process committed and does not hold any more, else now and then for what others have. */
    private boolean mustLook(long index) {
        long now = System.nanoTime();
        if (newest <= index && now - lookedAt < lookAgainNanos) {
            return false;
        }
        lookedAt = now;
        return true;
    }

    private TrackedEventMessage<?> at(long position) {
        TrackedEventMessage<?> event = ring.get(slot(position));
        return event != null && ((GapAwareTrackingToken) event.trackingToken()).getIndex() == position ? event : null;
    }

    private int slot(long position) {
        return (int) (position % ring.length());
    }

    private static TrackingToken token(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }
}
