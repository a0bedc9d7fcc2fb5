package io.heyi.query.knownat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which events were known at a moment. */
public final class KnownAtQuery {

    /**
     * A moment to come is taken for now, so that the printing can be drawn again. The moment is fixed before the function waits for the
     * transactions under way, and the function looks only after it has waited.
     */
    private static final String RESOLVE = """
            with moment as materialized (
              select least(cast(:moment as timestamptz), clock_timestamp()) as at
            )
            select position_as_known_at(at) as position, at from moment
            """;

    /** When everything up to a position was first known. */
    private static final String MOMENT_OF = """
            select coalesce(min(ended_at), clock_timestamp()) as at
            from append_log
            where :position > 0 and position >= :position
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate readCommitted;

    public KnownAtQuery(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.readCommitted = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.readCommitted.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.readCommitted.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * The last position all of whose transactions had ended by the moment. It waits for transactions that are being committed right now.
     *
     * @param momentOrNull null asks for this moment
     */
    public KnownAt resolve(Instant momentOrNull) {
        OffsetDateTime moment = momentOrNull == null ? null
                : momentOrNull.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return readCommitted.execute(status -> jdbc.sql(RESOLVE).param("moment", moment)
                .query((row, n) -> new KnownAt(row.getLong("position"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .single());
    }

    /**
     * The last position that is committed, without waiting for who is committing now: whatever was answered before is not after it. It may
     * not be printed as "known at a moment"; that is what {@link #resolve} is for.
     */
    public long latest() {
        return jdbc.sql("select coalesce(max(position), 0) from append_log").query(Long.class).single();
    }

    /** What was known when the event at this position had just been recorded. */
    public KnownAt at(long position) {
        return readCommitted.execute(status -> jdbc.sql(MOMENT_OF).param("position", position)
                .query((row, n) -> new KnownAt(position, row.getObject("at", OffsetDateTime.class).toInstant()))
                .single());
    }
}
