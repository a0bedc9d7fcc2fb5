package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TestDatabasesTest {

    @Test
    void aFreshDatabaseIsEmptyAndQuicklyMade() throws SQLException {
        TestDatabases.fresh().close();
        int databases = 5;
        long before = System.nanoTime();
        for (int i = 0; i < databases; i++) {
            try (LedgerDatabase database = TestDatabases.fresh()) {
                assertThat(Events.count(database)).isZero();
                Events.append(database, "stream", 0);
                assertThat(Events.count(database)).isOne();
            }
        }
        Duration each = Duration.ofNanos(System.nanoTime() - before).dividedBy(databases);
        System.err.println("TestDatabases.fresh(), used and closed: " + each.toMillis() + " ms each");
        assertThat(each).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aFreshDatabasePassesTheChecksOfARealStart() {
        try (LedgerDatabase database = TestDatabases.fresh()) {
            StartupChecks.run(database.runtime());
            JdbcTemplate jdbc = new JdbcTemplate(database.runtime());
            assertThat(jdbc.queryForObject("select has_database_privilege(current_database(), 'TEMPORARY')", Boolean.class)).isTrue();
            assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("heyi_runtime");
        }
    }
}
