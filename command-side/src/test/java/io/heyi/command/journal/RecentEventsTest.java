package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** Either the very next events, or the word that the table has to be read: never one left out. */
class RecentEventsTest {

    private static final long NEVER_AGAIN = 1_000_000;
    private static final int SIZE = 8;

    private final RecentEvents recent = new RecentEvents(SIZE, NEVER_AGAIN);

    @Test
    void what_follows_is_handed_out_as_far_as_it_is_here() {
        recent.committed(0, events(1, 3));
        recent.committed(3, events(4, 5));
        assertThat(after(0)).containsExactly(1, 2, 3, 4, 5);
        assertThat(after(3)).containsExactly(4, 5);
    }

    @Test
    void the_table_is_looked_at_first_and_then_no_more_until_it_is_time() {
        assertThat(recent.after(at(0))).as("nobody has looked yet").isNull();
        assertThat(after(0)).isEmpty();
        recent.committed(0, events(1, 1));
        assertThat(after(1)).isEmpty();
    }

    @Test
    void another_process_between_is_read_from_the_table() {
        recent.after(at(0));
        recent.committed(0, events(1, 2));
        recent.committed(4, events(5, 6));
        assertThat(after(0)).as("as far as the hole").containsExactly(1, 2);
        assertThat(recent.after(at(2))).as("newer ones are here, but not the next").isNull();
        assertThat(after(4)).containsExactly(5, 6);
    }

    @Test
    void who_is_a_lap_behind_reads_the_table() {
        recent.after(at(0));
        recent.committed(0, events(1, SIZE + 3));
        assertThat(recent.after(at(0))).isNull();
        assertThat(recent.after(at(2))).isNull();
        assertThat(after(3)).containsExactlyElementsOf(IntStream.rangeClosed(4, SIZE + 3).boxed().toList());
    }

    @Test
    void commits_told_in_another_order_are_handed_out_in_theirs() {
        recent.after(at(0));
        recent.committed(2, events(3, 4));
        assertThat(recent.after(at(0))).isNull();
        recent.committed(0, events(1, 2));
        assertThat(after(0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void who_has_no_position_or_one_with_gaps_reads_the_table() {
        recent.committed(0, events(1, 3));
        assertThat(recent.after(null)).isNull();
        assertThat(recent.after(GapAwareTrackingToken.newInstance(2, Set.of(1L)))).isNull();
    }

    private List<Object> after(long position) {
        List<Object> payloads = new ArrayList<>();
        long expected = position;
        for (TrackedEventMessage<?> event : recent.after(at(position))) {
            assertThat(event.trackingToken().position()).hasValue(++expected);
            payloads.add(event.getPayload());
        }
        return payloads;
    }

    private static GapAwareTrackingToken at(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    /** Each carries the position it is given. */
    private static List<DomainEventMessage<?>> events(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .<DomainEventMessage<?>>mapToObj(i -> new GenericDomainEventMessage<>("test", "stream", i, i)).toList();
    }
}
