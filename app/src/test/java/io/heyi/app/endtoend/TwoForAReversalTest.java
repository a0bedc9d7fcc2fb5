package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever way a claim above the threshold is taken back, it waits for a reviewer who has not asked for it; the same again then finds it done. */
class TwoForAReversalTest {

    /** Of which the fund pays more than 10,000.00. */
    private static final String LARGE = "40000.00";
    private static final String CHANNEL = "/api/v1/channel/settlements/";
    private static final String REASON = "{\"reason\": \"%s\", \"reversedOn\": \"2009-06-18\"}";

    private Ledger ledger;
    private Counter counter;
    private Http hospital;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        counter = new Counter(ledger);
        hospital = Http.at(ledger).asHospital("C9901011/his", SmallCounty.HOSPITAL);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aHospitalsOwnWaitsForTheOfficeAndIsThenFoundDone() {
        settle("1", LARGE);
        Http.Answer waits = reverse("1", "金额有误");
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        assertThat(waits.json().at("/settlement/reversed").asBoolean()).isFalse();
        long asked = Counties.position(ledger);
        Http.Answer again = reverse("1", "金额有误");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(waits.body());
        assertThat(waits.response().headers().firstValue("Ledger-Repeated")).contains("false");
        assertThat(again.response().headers().firstValue("Ledger-Repeated")).contains("true");
        Http otherSystem = Http.at(ledger).asHospital("C9901011/web", SmallCounty.HOSPITAL);
        assertThat(otherSystem.post(CHANNEL + "1/reversal", REASON.formatted("金额有误")).body()).isEqualTo(waits.body());
        assertThat(Counties.position(ledger)).isEqualTo(asked);

        Http.Answer open = counter.reviewer.get("/api/v1/approvals");
        assertThat(open.text("0.id")).isEqualTo(waits.text("waitsFor"));
        assertThat(open.text("0.requestedBy")).isEqualTo("C9901011/his");
        assertThat(open.text("0.content")).contains("金额有误", "\"claimNo\":\"1\"");
        Http elsewhere = Http.at(ledger).as(Role.REVIEWER, "reviewer-9", "990101002");
        assertThat(approve(elsewhere, waits.text("waitsFor"), open.text("0.sha256")).status()).isEqualTo(404);
        assertThat(approve(counter.reviewer, waits.text("waitsFor"), open.text("0.sha256")).text("status")).isEqualTo("GRANTED");

        Http.Answer done = reverse("1", "金额有误");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().at("/settlement/reversed").asBoolean()).isTrue();
        assertThat(done.json().has("waitsFor")).isFalse();
        assertThat(approvalsOfReversals()).isEqualTo(waits.text("waitsFor"));
    }

    @Test
    void belowTheThresholdNobodyWaits() {
        settle("1", "2000.00");
        assertThat(reverse("1", "金额有误").status()).isEqualTo(200);
        counter.approved("A1", 1, "P-1", "2000.00");
        counter.settle("A1");
        assertThat(counter.because(counter.reviewer, "A1", "reversal", "错误").status()).isEqualTo(200);
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from approval").query(Long.class).single()).isZero();
    }

    @Test
    void whatTheReviewerRefusesMayBeAskedWithAnotherReason() {
        settle("1", LARGE);
        String id = reverse("1", "误").text("waitsFor");
        assertThat(counter.reviewer.post("/api/v1/approvals/" + id + "/reject", "{\"reason\": \"请说明\"}").text("status")).isEqualTo("REJECTED");
        Http.Answer refused = reverse("1", "误");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).endsWith(":not-agreed-to");
        assertThat(reverse("1", "床位费重复收取").status()).isEqualTo(202);
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from event where type like '%ClaimReversed'").query(Long.class).single())
                .isZero();
    }

    @Test
    void anApplicationsTakesTwoReviewersHoweverItIsAskedFor() {
        counter.approved("A1", 1, "P-1", LARGE);
        counter.settle("A1");
        Http.Answer waits = counter.because(counter.reviewer, "A1", "reversal", "金额录错");
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        assertThat(counter.detail(counter.clerk, "A1").text("line.state")).isEqualTo("SETTLED");
        String id = waits.text("waitsFor");
        String sha256 = counter.reviewer.get("/api/v1/approvals/" + id).text("sha256");
        assertThat(approve(counter.reviewer, id, sha256).text("type")).endsWith(":own-request");
        assertThat(counter.because(counter.secondReviewer, "A1", "reversal", "金额录错").text("waitsFor")).as("asking is not agreeing").isEqualTo(id);
        assertThat(approve(counter.secondReviewer, id, sha256).text("status")).isEqualTo("GRANTED");
        Http.Answer done = counter.because(counter.reviewer, "A1", "reversal", "金额录错");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("state")).isEqualTo("REVERSED");
        assertThat(approvalsOfReversals()).isEqualTo(id);

        counter.approved("A1", counter.correct("A1", 1, "P-1", "39000.00").text("contentHash"));
        assertThat(counter.settle("A1").text("claimId.number")).isEqualTo("M-A1.2");
        Http.Answer asked = counter.clerk.post("/api/v1/approvals/reversals", """
                {"id": "A-1", "institution": "C9901011", "claimNo": "M-A1.2", "reason": "发票作废", "reversedOn": "2009-07-09"}""");
        assertThat(approve(counter.reviewer, "A-1", asked.text("sha256")).text("status")).isEqualTo("GRANTED");
        assertThat(counter.detail(counter.clerk, "A1").text("line.state")).as("the application knows").isEqualTo("REVERSED");
    }

    @Test
    void settlingATouchedClaimAnewTakesItBackFirst() {
        settle("1", "2000.00");
        settle("2", LARGE);
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "1"), "错误",
                LocalDate.of(2009, 8, 1)));
        Http.Answer waits = resettle();
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        assertThat(waits.text("claimId.number")).as("what stands").isEqualTo("2");
        String id = waits.text("waitsFor");
        Http.Answer asked = counter.reviewer.get("/api/v1/approvals/" + id);
        assertThat(asked.text("kind")).isEqualTo("RESETTLEMENT");
        assertThat(approve(counter.reviewer, id, asked.text("sha256")).text("status")).isEqualTo("GRANTED");
        Http.Answer done = resettle();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("claimId.number")).isEqualTo("2b");
        assertThat(done.text("amounts.deductible")).isEqualTo("300.00");
        assertThat(approvalsOfReversals()).isEqualTo(id);
    }

    private void settle(String claimNo, String yuan) {
        ledger.groupCommit().execute(SmallCounty.stay(1, claimNo, yuan));
    }

    private Http.Answer reverse(String claimNo, String reason) {
        return hospital.post(CHANNEL + claimNo + "/reversal", REASON.formatted(reason));
    }

    private Http.Answer resettle() {
        return counter.clerk.post("/api/v1/counter/resettlements/decisions", """
                {"householdNo": "%s", "year": 2009, "institution": "C9901011", "claimNo": "2", "becauseInstitution": "C9901011",
                 "becauseNo": "1", "choice": "RESETTLE", "reason": "差额", "settlementNo": "2b", "decidedOn": "2009-08-03"}
                """.formatted(SmallCounty.householdNo(1)));
    }

    private static Http.Answer approve(Http by, String id, String sha256) {
        return by.post("/api/v1/approvals/" + id + "/approve", "{\"sha256\": \"" + sha256 + "\"}");
    }

    /** Of the latest reversal by somebody at the door. */
    private String approvalsOfReversals() {
        return ledger.get(JdbcClient.class).sql("""
                select convert_from(meta_data, 'UTF8')::jsonb ->> 'approval' from domain_event_entry where payload_type like '%ClaimReversed'
                order by global_index desc limit 1
                """).query(String.class).single();
    }
}
