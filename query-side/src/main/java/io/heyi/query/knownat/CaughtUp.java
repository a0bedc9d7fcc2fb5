package io.heyi.query.knownat;

import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the projections have come, and waiting until they have come far enough: "not before position N". */
public final class CaughtUp {

    private static final String APPLIED = """
            select coalesce(min(position), 0) from projection_position
            """;

    private static final long FIRST_PAUSE_MS = 1;
    private static final long LONGEST_PAUSE_MS = 50;

    private final JdbcClient jdbc;

    public CaughtUp(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The last position that every projection has applied; 0 before the first event. */
    public long applied() {
        return applied(jdbc);
    }

    static long applied(JdbcClient jdbc) {
        return jdbc.sql(APPLIED).query(Long.class).single();
    }

    /**
     * Returns once every projection has applied the position, with the position they have applied then.
     *
     * @throws ReadSideBehind when that takes longer than {@code atMost}
     */
    public long await(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE_MS;
        long applied = applied();
        while (applied < position) {
            if (System.nanoTime() - deadline >= 0) {
                throw new ReadSideBehind(position, applied);
            }
            pause(pause, position, applied);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
            applied = applied();
        }
        return applied;
    }

    private static void pause(long millis, long position, long applied) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadSideBehind(position, applied);
        }
    }
}
