package io.heyi.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Turns events into rows of its own tables: {@link #on} collects, {@link #flush} writes what was collected. It serves one run of batches
 * and is thrown away with it, so that a failed batch leaves nothing behind. It knows its tables by their unqualified names only, so that
 * a replay can fill others of the same name.
 */
public interface Projection {

    /** Its row in projection_position. */
    String name();

    List<FactTable> tables();

    /** Which events it takes and which it passes over, each by name. */
    EventSwitch events();

    /** @throws UnknownEvent when the event is neither taken nor passed over by name */
    default void on(long position, Object event) {
        events().apply(position, event);
    }

    /** Writes the collected rows in the connection's transaction, one statement a table, and forgets them. */
    void flush(Connection connection) throws SQLException;
}
