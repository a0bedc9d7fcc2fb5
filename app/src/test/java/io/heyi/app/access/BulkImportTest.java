package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.plan.PublishBenefitPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that come over HTTP are taken when another person has agreed to exactly these bytes. */
class BulkImportTest {

    private static final Path SAMPLE = Path.of("src/main/resources/sample");

    private Ledger ledger;
    private Browser clerk;
    private Browser reviewer;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ledger.groupCommit().execute(PublishBenefitPlan.of(Files.readString(SAMPLE.resolve("plan.yaml"))));
        clerk = Browser.signedIn(ledger, "clerk.files", Role.CLERK, "990101");
        reviewer = Browser.signedIn(ledger, "reviewer.files", Role.REVIEWER, "990101");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Http.Answer upload(Browser who, String id, String... kinds) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String kind : kinds) {
            body.append("--part\r\nContent-Disposition: form-data; name=\"").append(kind).append("\"; filename=\"x.csv\"\r\n\r\n")
                    .append(Files.readString(SAMPLE.resolve(kind + ".csv"))).append("\r\n");
        }
        return who.send("POST", "/api/v1/imports/" + id, body + "--part--\r\n", Map.of("Content-Type", "multipart/form-data; boundary=part"));
    }

    private long count(String table) {
        return ledger.get(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void filesAreTakenWhenAnotherPersonHasAgreed() throws IOException {
        Http.Answer asked = upload(clerk, "I-1", "institutions", "residents", "enrollment", "claims");
        assertThat(asked.text("status")).isEqualTo("OPEN");
        assertThat(count("resident_register")).isZero();
        assertThat(count("import_file")).isEqualTo(4);
        Http.Answer done = reviewer.send("POST", "/api/v1/approvals/I-1/approve", "{\"sha256\":\"" + asked.text("sha256") + "\"}");
        assertThat(done.text("status")).isEqualTo("GRANTED");
        assertThat(done.json().at("/imported/files")).hasSize(4);
        assertThat(count("claim_register")).isEqualTo(Files.readAllLines(SAMPLE.resolve("claims.csv")).size() - 1);
        assertThat(count("import_file")).isZero();
        assertThat(ledger.get(JdbcClient.class).sql("""
                select distinct convert_from(meta_data, 'UTF8')::jsonb ->> 'approval' || ' ' || (convert_from(meta_data, 'UTF8')::jsonb ->> 'by')
                from domain_event_entry where payload_type like '%ClaimSettled' or payload_type like '%HouseholdRegistered'
                """).query(String.class).list()).isEqualTo(List.of("I-1 reviewer.files"));
    }

    @Test
    void whatLiesOutsideOfWhoAgreesIsNotTaken() throws IOException {
        Browser elsewhere = Browser.signedIn(ledger, "clerk.elsewhere", Role.CLERK, "990199001");
        Browser alsoElsewhere = Browser.signedIn(ledger, "reviewer.elsewhere", Role.REVIEWER, "990199");
        Http.Answer asked = upload(elsewhere, "I-2", "residents");
        assertThat(reviewer.send("POST", "/api/v1/approvals/I-2/approve", "{\"sha256\":\"" + asked.text("sha256") + "\"}").status()).isEqualTo(404);
        Http.Answer done = alsoElsewhere.send("POST", "/api/v1/approvals/I-2/approve", "{\"sha256\":\"" + asked.text("sha256") + "\"}");
        assertThat(done.json().at("/imported/files/0/taken").asLong()).isZero();
        assertThat(count("resident_register")).isZero();
    }

    @Test
    void aFileThatCannotBeUsedIsNotEvenKept() {
        Http.Answer refused = clerk.send("POST", "/api/v1/imports/I-3",
                "--part\r\nContent-Disposition: form-data; name=\"residents\"; filename=\"x.csv\"\r\n\r\nno,such,header\r\n--part--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=part"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("residents");
        assertThat(count("import_file")).isZero();
    }

    @Test
    void partsThatEndTooSoonAreRefused() {
        Http.Answer refused = clerk.send("POST", "/api/v1/imports/I-3",
                "--part\r\nContent-Disposition: form-data; name=\"residents\"; filename=\"x.csv\"\r\n\r\nno end",
                Map.of("Content-Type", "multipart/form-data; boundary=part"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("type")).isEqualTo("urn:heyi:problem:unreadable-body");
    }

    @Test
    void whatIsRefusedGoes() throws IOException {
        upload(clerk, "I-4", "residents");
        assertThat(reviewer.send("POST", "/api/v1/approvals/I-4/reject", "{\"reason\":\"不需要\"}").text("status")).isEqualTo("REJECTED");
        assertThat(count("import_file")).isZero();
    }

    @Test
    void aTownshipsClerkCannotHaveAnotherTownshipsRowsTakenByTheCounty() throws IOException {
        Browser township = Browser.signedIn(ledger, "clerk.township", Role.CLERK, "990101001");
        Http.Answer asked = upload(township, "I-5", "residents");
        Http.Answer done = approve("I-5", asked);
        long taken = done.json().at("/imported/files/0/taken").asLong();
        assertThat(taken).isPositive().isLessThan(Files.readAllLines(SAMPLE.resolve("residents.csv")).size() - 1);
        assertThat(ledger.get(JdbcClient.class).sql("""
                select count(*) from event where type like '%HouseholdRegistered' and content ->> 'village' not like '990101001%'
                """).query(Long.class).single()).isZero();
    }

    @Test
    void whoAgreesCanSeeTheFileBeforehandAndItIsRecorded() throws IOException {
        upload(clerk, "I-6", "residents");
        Http.Answer file = reviewer.send("GET", "/api/v1/imports/I-6/files/RESIDENTS", null);
        assertThat(file.body()).isEqualTo(Files.readString(SAMPLE.resolve("residents.csv")));
        assertThat(ledger.get(JdbcClient.class).sql("select account from read_log where subject = 'import I-6'").query(String.class).list())
                .containsExactly("reviewer.files");
        assertThat(reviewer.send("GET", "/api/v1/imports/I-6/files/CLAIMS", null).status()).isEqualTo(404);
    }

    @Test
    void agreeingAgainIsAnsweredWithWhatBecameOfIt() throws IOException {
        Http.Answer asked = upload(clerk, "I-7", "residents");
        Http.Answer first = approve("I-7", asked);
        assertThat(first.json().at("/imported/files")).hasSize(1);
        Http.Answer again = approve("I-7", asked);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aFileThatAnotherRequestWaitsForStays() throws IOException {
        upload(clerk, "I-8", "residents");
        Http.Answer other = upload(clerk, "I-9", "residents");
        reviewer.send("POST", "/api/v1/approvals/I-8/reject", "{\"reason\":\"不需要\"}");
        assertThat(approve("I-9", other).json().at("/imported/files/0/taken").asLong()).isPositive();
        assertThat(count("import_file")).isZero();
    }

    private Http.Answer approve(String id, Http.Answer asked) {
        return reviewer.send("POST", "/api/v1/approvals/" + id + "/approve", "{\"sha256\":\"" + asked.text("sha256") + "\"}");
    }
}
