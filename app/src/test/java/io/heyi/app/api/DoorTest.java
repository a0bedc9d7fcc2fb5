package io.heyi.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody meets who asks over HTTP, whatever they ask. */
class DoorTest {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-10-31";
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void nobodyIsAskedToSignIn() {
        Http.Answer answer = Http.at(ledger).get(REPORT);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:not-signed-in");
    }

    @Test
    void aRoleThatIsNotNamedIsTurnedAway() {
        Http.Answer answer = Http.at(ledger).asHospital("hospital-1", "C9901011").get(REPORT);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:not-allowed");
    }

    @Test
    void anAnswerCarriesItsPosition() {
        Http.Answer answer = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101").get(REPORT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.position()).isZero();
        assertThat(answer.text("paid")).isEqualTo("0.00");
    }

    @Test
    void aWrongParameterIsNamed() {
        Http.Answer answer = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101").get("/api/v1/report?from=2009-01-32&to=2009-10-31");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("from");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Http.Answer answer = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101").get("/api/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theInterfaceIsDescribed() {
        Http.Answer answer = Http.at(ledger).get("/v3/api-docs");
        assertThat(answer.text("openapi")).startsWith("3.1");
        assertThat(answer.json().at("/paths/~1api~1v1~1report/get/operationId").asString()).isEqualTo("countyReport");
    }
}
