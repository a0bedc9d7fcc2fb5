package io.heyi.query.plans;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which benefit plans are in force on any day of a benefit year. */
public final class PlansOfYear {

    private static final String CODES = """
            select distinct code
            from plan_fact
            where valid_from <= :lastDay and valid_to >= :firstDay and position <= :position
            order by code
            """;

    private PlansOfYear() {
    }

    /** @param position as known at it */
    public static List<String> codes(JdbcClient jdbc, int year, long position) {
        return jdbc.sql(CODES)
                .param("firstDay", LocalDate.of(year, 1, 1))
                .param("lastDay", LocalDate.of(year, 12, 31))
                .param("position", position)
                .query(String.class).list();
    }
}
