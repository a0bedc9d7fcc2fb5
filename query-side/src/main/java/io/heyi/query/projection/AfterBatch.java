package io.heyi.query.projection;

import java.sql.Connection;
import java.sql.SQLException;

/** What is derived from the facts, in the transaction that added them. */
@FunctionalInterface
public interface AfterBatch {

    /**
     * @param before  position that every projection had applied before the batch
     * @param applied position that every projection has applied now
     */
    void advance(Connection connection, long before, long applied) throws SQLException;
}
