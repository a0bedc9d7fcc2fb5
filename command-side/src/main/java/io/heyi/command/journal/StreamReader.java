package io.heyi.command.journal;

import java.util.List;

import io.heyi.events.json.EventReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The committed events of a stream, for who only asks: no lock, no transaction, no aggregate. */
public final class StreamReader {

    private final JdbcClient jdbc;
    private final EventReader events = new EventReader();

    public StreamReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in order; none when there is no such stream. */
    public List<Object> events(String stream) {
        return eventsFrom(stream, 0);
    }

    /** From the event of this number on, as of this moment. */
    List<Object> eventsFrom(String stream, long sequenceNumber) {
        return jdbc.sql("""
                select payload_type, payload from domain_event_entry
                where aggregate_identifier = ? and sequence_number >= ? order by sequence_number
                """).param(stream).param(sequenceNumber)
                .query((row, n) -> events.read(row.getString(1), row.getBytes(2))).list();
    }
}
