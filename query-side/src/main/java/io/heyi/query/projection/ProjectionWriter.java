package io.heyi.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Applies a batch of events to every projection, in the caller's transaction. Each projection skips what it has applied already, and its
 * position moves in the same transaction as its rows: the same batch twice writes once.
 */
public final class ProjectionWriter {

    /**
     * The lock keeps a second processor from applying the same events at the same time. Nobody waits for the disk: what a crash takes back,
     * rows and positions alike, is applied again from the events, which are durable.
     */
    private static final String LOCK_POSITIONS = """
            select projection, position, set_config('synchronous_commit', 'off', true)
            from projection_position order by projection for update
            """;

    private static final String MOVE_POSITIONS = """
            update projection_position set position = ? where projection = any (?)
            """;

    private final JdbcTemplate transactional;
    private final Supplier<List<Projection>> projections;
    private final AfterBatch derived;

    /**
     * @param projections gives projections anew for every batch
     * @param derived     follows what all of them have applied
     */
    public ProjectionWriter(DataSource dataSource, Supplier<List<Projection>> projections, AfterBatch derived) {
        this.transactional = new JdbcTemplate(dataSource);
        this.projections = projections;
        this.derived = derived;
    }

    /**
     * @param batch in the order of positions, without gaps
     * @throws IllegalStateException outside a transaction of the same data source, or when events were left out before the batch
     */
    public void write(List<Recorded> batch) {
        if (batch.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("projections are written inside a transaction only: "
                    + "give the event processor a transaction manager of the same data source");
        }
        transactional.execute((ConnectionCallback<Void>) connection -> write(batch, connection));
    }

    private Void write(List<Recorded> batch, Connection connection) throws SQLException {
        List<String> moved = new ArrayList<>();
        Map<String, Long> positions = lockPositions(connection);
        long last = batch.get(batch.size() - 1).position();
        for (Projection projection : projections.get()) {
            Long applied = positions.get(projection.name());
            if (applied == null) {
                throw new IllegalStateException("projection_position has no row for " + projection.name());
            }
            long reached = collect(projection, applied, batch);
            if (reached > applied) {
                projection.flush(connection);
                moved.add(projection.name());
            }
        }
        movePositions(connection, moved, last);
        derived.advance(connection, Collections.min(positions.values()), last);
        return null;
    }

    /** Positions have no gaps, so a gap here means that events were never delivered. */
    private static long collect(Projection projection, long applied, List<Recorded> batch) {
        long reached = applied;
        for (Recorded recorded : batch) {
            if (recorded.position() <= reached) {
                continue;
            }
            if (recorded.position() != reached + 1) {
                throw new IllegalStateException(
                        "projection %s has applied position %d and was given %d next: read the events again from the start"
                                .formatted(projection.name(), reached, recorded.position()));
            }
            projection.on(recorded.position(), recorded.event());
            reached = recorded.position();
        }
        return reached;
    }

    private static Map<String, Long> lockPositions(Connection connection) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK_POSITIONS); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                positions.put(row.getString("projection"), row.getLong("position"));
            }
        }
        return positions;
    }

    /** Who applied anything of a batch has applied its last event, for the batch has no gaps. */
    private static void movePositions(Connection connection, List<String> projections, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE_POSITIONS)) {
            update.setLong(1, position);
            update.setArray(2, connection.createArrayOf("text", projections.toArray()));
            update.executeUpdate();
        }
    }
}
