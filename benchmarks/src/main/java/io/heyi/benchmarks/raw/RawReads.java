package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import io.heyi.benchmarks.server.BenchServer;

/** A row by its key out of the ledger's own table, through the driver alone. */
public final class RawReads implements AutoCloseable {

    private static final String ENROLLED_IN = "select household_no from enrollment_register where resident = ? and year = ?";
    private static final long CONNECTION_WITHIN_SECONDS = 60;

    private final BlockingQueue<PreparedStatement> statements;

    public RawReads(BenchServer server, String database, int connections) throws SQLException {
        statements = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            statements.add(server.connectAsLedger(database).prepareStatement(ENROLLED_IN));
        }
    }

    /** @throws IllegalStateException when the resident is not enrolled */
    public String household(String resident, int year) throws SQLException, InterruptedException {
        PreparedStatement select = statements.poll(CONNECTION_WITHIN_SECONDS, TimeUnit.SECONDS);
        try {
            select.setString(1, resident);
            select.setInt(2, year);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a generated resident is not enrolled");
                }
                return row.getString(1);
            }
        } finally {
            statements.add(select);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements) {
            Connection connection = statement.getConnection();
            connection.close();
        }
    }
}
