package io.heyi.app.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Event rows as plain SQL, for tests of the database itself. */
final class Events {

    private Events() {
    }

    /** Appends one committed event; its position is the next one. */
    static void append(LedgerDatabase database, String stream, long number) throws SQLException {
        try (Connection connection = database.runtime().getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into domain_event_entry (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                  payload_type, payload, meta_data, time_stamp)
                select coalesce(max(global_index), 0) + 1, ?, ?, 'T', gen_random_uuid()::text, 'T', ?, ?, now()::text
                from domain_event_entry
                """)) {
            byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
            insert.setString(1, stream);
            insert.setLong(2, number);
            insert.setBytes(3, empty);
            insert.setBytes(4, empty);
            insert.executeUpdate();
        }
    }

    static long count(LedgerDatabase database) throws SQLException {
        try (Connection connection = database.runtime().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select count(*) from domain_event_entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
