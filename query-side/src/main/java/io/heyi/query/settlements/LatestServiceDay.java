package io.heyi.query.settlements;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The last day for which a claim was settled: where a page that is asked for nothing in particular begins. */
public final class LatestServiceDay {

    private static final String LATEST = """
            select max(service_date) from settlement_fact where position <= ?
            """;

    private final JdbcClient jdbc;

    public LatestServiceDay(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Empty before the first settlement. */
    public Optional<LocalDate> day(long position) {
        return Optional.ofNullable(jdbc.sql(LATEST).param(position)
                .query((row, n) -> row.getObject(1, LocalDate.class)).list().get(0));
    }
}
