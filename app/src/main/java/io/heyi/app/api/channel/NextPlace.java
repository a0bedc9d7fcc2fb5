package io.heyi.app.api.channel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next place in the order of settlement, for a single claim at the door. A place not used stays empty. */
@Component
final class NextPlace {

    private final JdbcClient jdbc;

    NextPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long take() {
        return jdbc.sql("update settlement_ordinal set next = next + 1 returning next - 1").query(Long.class).single();
    }
}
