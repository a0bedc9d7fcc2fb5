package io.heyi.query.replay;

import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.heyi.query.TestLedger;
import io.heyi.query.projection.Recorded;
import org.junit.jupiter.api.Test;

class EventCursorTest {

    private final TestLedger ledger = new TestLedger();

    @Test
    void handsOnEveryEventInItsOrderWhateverTheChunks() throws SQLException {
        ledger.given(IntStream.rangeClosed(1, 11).mapToObj(n -> claim("S" + n, n).paid("1.00", "2.00")).toArray());

        for (int chunk : new int[] {1, 2, 3, 10, 11, 12}) {
            List<Long> positions = new ArrayList<>();
            assertThat(read(10, chunk, stored -> stored.position(), positions)).isEqualTo(10);
            assertThat(positions).containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        }
    }

    @Test
    void stopsAtTheEventThatCannotBeRead() {
        ledger.given(IntStream.rangeClosed(1, 11).mapToObj(n -> claim("S" + n, n).paid("1.00", "2.00")).toArray());
        List<Long> positions = new ArrayList<>();

        assertThatThrownBy(() -> read(11, 2, stored -> {
            if (stored.position() == 7) {
                throw new IllegalArgumentException("unreadable at 7");
            }
            return stored.payloadType();
        }, positions)).isInstanceOf(IllegalArgumentException.class).hasMessage("unreadable at 7");
        assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private long read(long upto, int chunkSize, Function<StoredEvent, Object> deserializer, List<Long> positions) throws SQLException {
        try (Connection connection = ledger.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (EventCursor reader = new EventCursor(connection, deserializer, upto, chunkSize)) {
                return reader.forEachChunk(chunk -> chunk.stream().map(Recorded::position).forEach(positions::add));
            }
        }
    }
}
