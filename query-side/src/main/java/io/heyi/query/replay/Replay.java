package io.heyi.query.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import io.heyi.query.Projections;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Rebuilds every projection from the events, beside the live ones, and compares. The live ones keep running: rows up to a position they
 * have applied no longer change, and the rollups are compared as they were when the replay began. All of it happens in one transaction that
 * is rolled back, so nothing is left behind.
 */
public final class Replay {

    /** Events a batch; a few batches are in memory at any time. */
    private static final int CHUNK = 1000;

    private final DataSource dataSource;
    private final Function<StoredEvent, Object> deserializer;

    /** @param deserializer makes today's event of a stored one; called on a thread of the replay */
    public Replay(DataSource dataSource, Function<StoredEvent, Object> deserializer) {
        this.dataSource = dataSource;
        this.deserializer = deserializer;
    }

    /**
     * @param uptoPosition the last event to replay
     * @throws ReadSideBehind when the live projections have not applied that position yet
     */
    public ReplayResult run(long uptoPosition, ReplayProgress progress) {
        long applied = new CaughtUp(dataSource).applied();
        if (applied < uptoPosition) {
            throw new ReadSideBehind(uptoPosition, applied);
        }
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return run(connection, uptoPosition, progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("replaying events", null, e);
        }
    }

    private ReplayResult run(Connection connection, long upto, ReplayProgress progress) throws SQLException {
        List<Projection> projections = Projections.all();
        List<FactTable> tables = projections.stream().flatMap(projection -> projection.tables().stream()).toList();
        ShadowTables shadows = new ShadowTables(connection);
        shadows.create(tables.stream().map(FactTable::name).toList());
        long events;
        try (EventCursor reader = new EventCursor(connection, deserializer, upto, CHUNK)) {
            events = reader.forEachChunk(chunk -> {
                for (Projection projection : projections) {
                    chunk.forEach(recorded -> projection.on(recorded.position(), recorded.event()));
                    projection.flush(connection);
                }
                progress.at(chunk.get(chunk.size() - 1).position(), upto);
            });
        }
        List<TableComparison> comparisons = new ArrayList<>();
        for (FactTable table : tables) {
            comparisons.add(shadows.compare(table, upto));
        }
        comparisons.addAll(new RollupReplay(connection, shadows).compare(tables, upto));
        return new ReplayResult(upto, events, List.copyOf(comparisons));
    }
}
