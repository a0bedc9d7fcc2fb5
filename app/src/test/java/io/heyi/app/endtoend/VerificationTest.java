package io.heyi.app.endtoend;

import java.io.IOException;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The auditor of the county has every settlement recomputed over HTTP. */
class VerificationTest {

    private static final String VERIFICATION = "/api/v1/audit/verification";

    private LedgerDatabase database;
    private Ledger ledger;
    private Http auditor;

    /** (1000.00 - 300.00) x 0.45 = 315.00. */
    @BeforeEach
    void open() throws IOException {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        SmallCounty.household(ledger, 2);
        ledger.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        auditor = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatWasSettledHoldsUpToItsPositionAndNothingIsRecorded() {
        long before = Counties.position(ledger);
        Answer verified = auditor.post(VERIFICATION, null);
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.json().at("/holds").asBoolean()).isTrue();
        assertThat(verified.json().at("/settlements").asInt()).isEqualTo(1);
        assertThat(verified.json().at("/position").asLong()).isEqualTo(before).isEqualTo(verified.position());
        assertThat(Counties.position(ledger)).isEqualTo(before);
    }

    @Test
    void anEditedEventIsFoundAndNobodyIsNamed() {
        assertThat(JdbcClient.create(database.owner()).sql("""
                update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), '"basic":"315.00"',
                       '"basic":"314.00"'), 'UTF8')
                where payload_type like '%ClaimSettled' and position(convert_to('"basic":"315.00"', 'UTF8') in payload) > 0
                """).update()).isEqualTo(1);
        Answer verified = auditor.post(VERIFICATION, null);
        assertThat(verified.json().at("/holds").asBoolean()).isFalse();
        assertThat(verified.json().at("/findings").asInt()).isPositive();
        assertThat(verified.json().at("/shown/0/zh").asString()).isNotBlank();
        assertThat(verified.body()).doesNotContain(SmallCounty.resident(1).value(), SmallCounty.householdNo(1));
    }

    /** The one under way here has read everything and is not over. */
    @Test
    void oneRunsAtATimeAndHospitalsSettleMeanwhile() {
        new TransactionTemplate(ledger.get(PlatformTransactionManager.class)).executeWithoutResult(underWay -> {
            assertThat(ledger.audit().verify(events -> { }).holds()).isTrue();
            Answer second = auditor.post(VERIFICATION, null);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text("type")).isEqualTo("urn:heyi:problem:verification-running");
            assertThat(Http.at(ledger).asHospital("his-1", SmallCounty.HOSPITAL).post("/api/v1/channel/settlements", """
                    {"settlementNo": "JS-2", "invoiceNo": "FP-2", "bill": {"resident": "%s", "kind": "INPATIENT", "admittedOn": "2009-06-01",
                     "settledOn": "2009-06-04", "diagnoses": ["J18.900"], "total": "1000.00", "classA": "1000.00"}}"""
                    .formatted(SmallCounty.resident(2).value())).status()).isEqualTo(200);
        });
        assertThat(auditor.post(VERIFICATION, null).json().at("/settlements").asInt()).isEqualTo(2);
    }

    @Test
    void toATownshipsAuditorThereIsNoSuchThing() {
        assertThat(Http.at(ledger).as(Role.AUDITOR, "auditor-2", "990101001").post(VERIFICATION, null).status()).isEqualTo(404);
    }
}
