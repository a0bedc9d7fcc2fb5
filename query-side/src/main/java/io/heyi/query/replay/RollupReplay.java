package io.heyi.query.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.heyi.query.projection.FactTable;
import io.heyi.query.rollup.RollupTable;
import io.heyi.query.rollup.Rollups;

/**
 * Builds the rollups from the rebuilt facts and compares. Rollups keep no past, so theirs is the position of the live ones: when that is
 * later than what was replayed, the live facts in between are taken for granted.
 */
final class RollupReplay {

    private static final String LIVE_POSITION = """
            select position from public.rollup_position
            """;

    private static final String SHADOW_POSITION = """
            create temporary table rollup_position on commit drop as select 0::bigint as position
            """;

    private final Connection connection;
    private final ShadowTables shadows;

    RollupReplay(Connection connection, ShadowTables shadows) {
        this.connection = connection;
        this.shadows = shadows;
    }

    /** @param upto of the facts in the shadow tables; they get later ones here */
    List<TableComparison> compare(List<FactTable> facts, long upto) throws SQLException {
        List<RollupTable> tables = Rollups.tables();
        shadows.create(tables.stream().map(RollupTable::name).toList());
        long position = livePosition();
        shadows.copyLater(facts, upto, position);
        Rollups.bringTo(connection, position);
        List<TableComparison> comparisons = new ArrayList<>();
        for (RollupTable table : tables) {
            comparisons.add(shadows.compare(table));
        }
        return comparisons;
    }

    private long livePosition() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SHADOW_POSITION);
            try (ResultSet row = statement.executeQuery(LIVE_POSITION)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
