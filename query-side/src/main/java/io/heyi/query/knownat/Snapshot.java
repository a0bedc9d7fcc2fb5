package io.heyi.query.knownat;

import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all figures of one answer from one state of the projections, in one read-only transaction. */
public final class Snapshot {

    /**
     * Enough to sum a county's residents in memory; compiling these statements would take longer than running them, and one plan for a day
     * and for a year would be wrong for one of them.
     */
    private static final String SETTINGS = """
            select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate repeatableRead;

    public Snapshot(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.repeatableRead = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.repeatableRead.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.repeatableRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.repeatableRead.setReadOnly(true);
    }

    /**
     * @param position the projections must have applied; statements add {@code position <= :position} themselves
     * @throws ReadSideBehind when they have not
     */
    public <T> T read(long position, Function<JdbcClient, T> answer) {
        return repeatableRead.execute(status -> {
            jdbc.sql(SETTINGS).query(row -> { });
            long applied = CaughtUp.applied(jdbc);
            if (applied < position) {
                throw new ReadSideBehind(position, applied);
            }
            return answer.apply(jdbc);
        });
    }
}
