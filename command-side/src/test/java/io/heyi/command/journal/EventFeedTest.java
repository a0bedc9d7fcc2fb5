package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventFeedTest {

    private static final Duration NEVER_AGAIN = Duration.ofDays(1);

    private static final int AT_ONCE = 1_000;

    private int looks;
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine() {
        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            looks++;
            return super.readEvents(token, mayBlock).limit(AT_ONCE).toList().stream();
        }
    };

    @Test
    void a_follower_gets_every_event_once_and_in_order_however_far_behind_it_starts() throws InterruptedException {
        append(0, 2_500);
        BlockingStream<TrackedEventMessage<?>> follower = new EventFeed(engine, AT_ONCE, NEVER_AGAIN).openStream(null);
        assertThat(next(follower, 2_500)).isEqualTo(IntStream.range(0, 2_500).boxed().toList());
        assertThat(follower.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void it_goes_on_where_its_token_says() throws InterruptedException {
        append(0, 10);
        EventFeed feed = new EventFeed(engine, AT_ONCE, NEVER_AGAIN);
        BlockingStream<TrackedEventMessage<?>> first = feed.openStream(null);
        next(first, 3);
        TrackingToken at = first.nextAvailable().trackingToken();
        assertThat(next(feed.openStream(at), 6)).containsExactly(4, 5, 6, 7, 8, 9);
    }

    @Test
    void what_came_after_a_look_waits_for_the_next_step() throws InterruptedException {
        append(0, 1);
        BlockingStream<TrackedEventMessage<?>> follower = new EventFeed(engine, AT_ONCE, NEVER_AGAIN).openStream(null);
        assertThat(next(follower, 1)).containsExactly(0);
        append(1, 2);
        assertThat(follower.peek()).isEmpty();
        assertThat(follower.hasNextAvailable(5, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void whoever_waits_is_given_what_comes() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> follower = new EventFeed(engine, AT_ONCE, Duration.ofMillis(1)).openStream(null);
        assertThat(follower.peek()).isEmpty();
        new Thread(() -> append(0, 1)).start();
        assertThat(follower.nextAvailable().getPayload()).isEqualTo(0);
    }

    private void append(int from, int to) {
        engine.appendEvents(IntStream.range(from, to).mapToObj(GenericEventMessage::asEventMessage).toList());
    }

    private static List<Object> next(BlockingStream<TrackedEventMessage<?>> follower, int events) throws InterruptedException {
        List<Object> payloads = new ArrayList<>();
        while (payloads.size() < events) {
            payloads.add(follower.nextAvailable().getPayload());
        }
        return payloads;
    }
}
