package io.heyi.query.enrollment;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many residents are enrolled in a benefit year. */
public final class EnrolledResidents {

    private static final String COUNT = """
            select coalesce(sum(delta), 0)
            from enrollment_fact
            where year = :year and position <= :position
            """;

    private EnrolledResidents() {
    }

    /** @param position as known at it */
    public static long count(JdbcClient jdbc, int year, long position) {
        return jdbc.sql(COUNT).param("year", year).param("position", position).query(Long.class).single();
    }
}
