package io.heyi.query.residents;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many residents the county has in a year. */
public final class Residents {

    private static final String COUNT = """
            select coalesce(sum(delta), 0)
            from resident_fact
            where effective_year <= :year and position <= :position
            """;

    private Residents() {
    }

    /** @param position as known at it */
    public static long count(JdbcClient jdbc, int year, long position) {
        return jdbc.sql(COUNT).param("year", year).param("position", position).query(Long.class).single();
    }
}
