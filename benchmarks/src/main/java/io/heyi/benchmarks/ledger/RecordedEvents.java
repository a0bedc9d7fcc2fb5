package io.heyi.benchmarks.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.json.EventReader;
import io.heyi.events.json.LedgerJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real events out of the ledger's own table, for the contenders to store: the same content, encoded by the same mapper inside the timed
 * loop, so the same bytes.
 */
public final class RecordedEvents {

    private static final int TAKEN = 2_000;
    /** Spread over the whole table, and the same for the same table. */
    private static final String SAMPLE = """
            select payload_type, payload, meta_data from domain_event_entry
            where payload_type like ? and global_index > ?
              and global_index %% greatest(1, (select count(*) from domain_event_entry
                                               where payload_type like ? and global_index > ?) / %d) = 0
            limit %d
            """.formatted(TAKEN, TAKEN);

    private final JsonMapper mapper = LedgerJson.mapper();
    private final List<Object> events = new ArrayList<>();
    private final byte[] metaData;
    private final long bytes;

    private RecordedEvents(Connection ledger, String payloadTypes, long after) throws SQLException {
        EventReader reader = new EventReader();
        long sum = 0;
        byte[] meta = null;
        try (PreparedStatement select = ledger.prepareStatement(SAMPLE)) {
            select.setString(1, payloadTypes);
            select.setLong(2, after);
            select.setString(3, payloadTypes);
            select.setLong(4, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(reader.read(row.getString(1), row.getBytes(2)));
                    sum += row.getBytes(2).length;
                    meta = row.getBytes(3);
                }
            }
        }
        if (events.isEmpty()) {
            throw new IllegalStateException("the ledger has no events to take as examples");
        }
        metaData = meta;
        bytes = sum / events.size();
    }

    /** @param after a position: those recorded later */
    public static RecordedEvents settlements(Connection ledger, long after) throws SQLException {
        return new RecordedEvents(ledger, ClaimSettled.class.getName(), after);
    }

    /** Every kind of event, as often as it is in the table. */
    public static RecordedEvents all(Connection ledger) throws SQLException {
        return new RecordedEvents(ledger, "%", 0);
    }

    public Object event(long n) {
        return events.get((int) (n % events.size()));
    }

    public ClaimSettled settlement(long n) {
        return (ClaimSettled) event(n);
    }

    public byte[] encoded(Object event) {
        return mapper.writeValueAsBytes(event);
    }

    public byte[] metaData() {
        return metaData;
    }

    /** Mean size of a payload as the ledger stored it. */
    public long meanBytes() {
        return bytes;
    }
}
