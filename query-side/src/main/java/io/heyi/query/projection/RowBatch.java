package io.heyi.query.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that go to the server as one array a column, so that any number of rows is one statement. */
public final class RowBatch {

    private static final String BIGINT = "bigint";

    private final String sql;
    private final String[] types;
    private final List<Object[]> rows = new ArrayList<>();

    /**
     * @param sql   takes one array a column, in order: {@code insert into ... select ... from unnest(?, ?, ...)}
     * @param types of the columns in that order: bigint, text or date
     */
    public RowBatch(String sql, String... types) {
        this.sql = sql;
        this.types = types;
    }

    /** @param values numbers for bigint, anything that is written as its text for the others */
    public void add(Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException("a row has " + types.length + " columns, not " + values.length);
        }
        rows.add(values);
    }

    /**
     * Writes the rows and forgets them.
     *
     * @throws IllegalStateException when the statement did not write exactly one row for each
     */
    public void write(Connection connection) throws SQLException {
        int expected = rows.size();
        int written = writeAny(connection);
        if (written != expected) {
            throw new IllegalStateException("%d rows were to be written, %d were: %s".formatted(expected, written,
                    sql.substring(0, sql.indexOf('(')).strip()));
        }
    }

    /** As {@link #write}, where the statement may write fewer rows than it was given. Returns how many it wrote. */
    public int writeAny(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.length; column++) {
                statement.setArray(column + 1, array(connection, column));
            }
            return statement.executeUpdate();
        } finally {
            rows.clear();
        }
    }

    private Array array(Connection connection, int column) throws SQLException {
        if (types[column].equals(BIGINT)) {
            return connection.createArrayOf(BIGINT, rows.stream().map(row -> ((Number) row[column]).longValue()).toArray(Long[]::new));
        }
        return connection.createArrayOf(types[column], rows.stream().map(row -> row[column].toString()).toArray(String[]::new));
    }
}
