package io.heyi.benchmarks.axon;

import java.time.Instant;

import javax.sql.DataSource;

import io.heyi.events.coverage.ClaimSettled;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection as one writes it first: a row for each event. */
public final class PeerFacts {

    static final String TABLE = """
            create table peer_fact (claim_no text, household_no text, resident text, kind text, total bigint, basic bigint, self_pay bigint)
            """;

    private final JdbcTemplate jdbc;

    PeerFacts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @EventHandler
    void on(ClaimSettled event, @Timestamp Instant at) {
        jdbc.update("insert into peer_fact values (?, ?, ?, ?, ?, ?, ?)", event.claimId().number(), event.householdNo(),
                event.resident().value(), event.claim().kind().name(), event.adjudication().total().fen(),
                event.adjudication().basic().fen(), event.adjudication().selfPay().fen());
    }
}
