package io.heyi.app.endtoend;

import java.io.IOException;
import javax.sql.DataSource;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.audit.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever owns the database can change an event; the audit says so and does not stumble over it. */
class TamperedEventsTest {

    private Ledger ledger;
    private JdbcClient owner;

    @BeforeEach
    void open() throws IOException {
        LedgerDatabase database = TestDatabases.fresh();
        DataSource ownerSource = database.owner();
        owner = JdbcClient.create(ownerSource);
        ledger = Ledger.on(database, null);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        ledger.groupCommit().execute(SmallCounty.stay(1, "1", "20000.00"));
        ledger.groupCommit().execute(SmallCounty.stay(1, "2", "1000.00"));
        assertThat(verify().holds()).isTrue();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** The first stay pays 10115.00 and leaves 9885.00 with the resident. */
    @ParameterizedTest
    @CsvSource({
        "'\"total\":\"20000.00\",\"eligible\"', '\"total\":\"20001.00\",\"eligible\"'",
        "'\"basicPaid\":\"10115.00\"', '\"basicPaid\":\"10114.00\"'",
        "'\"servedOn\":\"2009-06-04\"', '\"servedOn\":\"2010-06-04\"'",
        "'\"category\":\"ORDINARY\",\"age', '\"category\":\"POOR\",\"xge'",
        "'\"ageAtAdmission\":39', '\"ageAtAdmission\":3x'",
    })
    void anEditedSettlementIsFound(String written, String edited) {
        int changed = owner.sql("""
                update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')
                where payload_type like '%ClaimSettled' and position(convert_to(?, 'UTF8') in payload) > 0
                """).param(written).param(edited).param(written).update();
        assertThat(changed).as("events edited").isPositive();
        assertThat(verify().findings()).isNotEmpty();
    }

    @Test
    void aDeletedSettlementIsFound() {
        owner.sql("delete from domain_event_entry where payload_type like '%ClaimSettled' and sequence_number = 1").update();
        assertThat(verify().findings()).isNotEmpty();
    }

    private Verification verify() {
        return ledger.audit().verify(events -> { });
    }
}
