package io.heyi.command.journal;

import java.util.List;

import io.heyi.events.json.EventReader;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/** The committed events of a stream, for who only asks: no lock, no transaction, no aggregate. */
public final class StreamReader {

    private static final String EVENTS = """
            select payload_type, payload from domain_event_entry
            where aggregate_identifier = ? and sequence_number >= ? order by sequence_number
            """;
    private static final String LAST_POSITION = "select coalesce(max(position), 0) from append_log";
    private static final RowMapper<Long> POSITION = (row, n) -> row.getLong(1);

    private final JdbcOperations jdbc;
    private final EventReader reader = new EventReader();
    private final RowMapper<Object> event = (row, n) -> reader.read(row.getString(1), row.getBytes(2));

    public StreamReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in order; none when there is no such stream. */
    public List<Object> events(String stream) {
        return jdbc.query(EVENTS, event, stream, 0);
    }

    /** Of the ledger's last event; 0 before the first. */
    public long lastPosition() {
        return jdbc.query(LAST_POSITION, POSITION).get(0);
    }

    /** @param position of the ledger's last event; none of these is after it */
    record News(List<Object> events, long position) {
    }

    /** From the event of this number on, as of this moment. */
    News newsFrom(String stream, long sequenceNumber) {
        RoundTrip trip = new RoundTrip();
        List<Object> events = trip.ask(EVENTS, List.of(stream, sequenceNumber), event);
        List<Long> position = trip.ask(LAST_POSITION, List.of(), POSITION);
        trip.go(jdbc);
        return new News(events, position.get(0));
    }
}
