package io.heyi.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the append lock until it is closed, so that a test can say what is under way at the same moment. */
public final class InTheWay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection connection;
    private final JdbcClient jdbc;

    private InTheWay(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public static InTheWay of(LedgerDatabase database) throws SQLException {
        InTheWay inTheWay = new InTheWay(database.owner().getConnection());
        inTheWay.connection.setAutoCommit(false);
        inTheWay.jdbc.sql("select lock_for_append()").query(Long.class).single();
        return inTheWay;
    }

    /** Waits until so many transactions wait for the append lock. */
    public void awaitWaiting(int transactions) throws InterruptedException {
        await("nobody waits for the append lock", () -> jdbc.sql("""
                select count(*) from pg_locks where locktype = 'advisory' and not granted
                and database = (select oid from pg_database where datname = current_database())
                """).query(Integer.class).single() >= transactions);
    }

    /** Waits until it is so. */
    public static void await(String otherwise, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
