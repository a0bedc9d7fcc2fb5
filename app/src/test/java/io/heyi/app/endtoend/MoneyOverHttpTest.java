package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money out, the fund and the public notice, over HTTP: who may do what, and what comes of it. */
class MoneyOverHttpTest {

    private static final String STATEMENT = "/api/v1/remittances/" + SmallCounty.HOSPITAL + "/2009-06";
    private static final String BATCH = "/api/v1/payment-batches/GR-1";

    private Ledger ledger;
    private Http clerk;
    private Http otherClerk;
    private Http reviewer;
    private Http auditor;
    private Http hospital;
    private String owed;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        clerk = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101");
        otherClerk = Http.at(ledger).as(Role.CLERK, "clerk-9", "990102");
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        auditor = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101");
        hospital = Http.at(ledger).asHospital("hospital-1", SmallCounty.HOSPITAL);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        SmallCounty.household(ledger, 2);
        ledger.groupCommit().execute(SmallCounty.stay(1, "101", "3000.00"));
        Settlement counter = ledger.groupCommit().execute(SmallCounty.stay(2, "M-17", "3000.00").fromCounter());
        owed = counter.amounts().basic().plus(counter.amounts().serious()).plus(counter.amounts().assistance()).toString();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aHospitalIsPaidWhatAClerkDrewUpAndAnotherApproved() {
        String drawUp = "{\"institution\":\"C9901011\",\"month\":\"2009-06\",\"drawnUpOn\":\"2009-07-03\"}";
        assertThat(reviewer.post("/api/v1/remittances", drawUp).status()).isEqualTo(403);
        Http.Answer drawn = ok(clerk.post("/api/v1/remittances", drawUp));
        assertThat(drawn.text("items")).isEqualTo("1");
        assertThat(ok(clerk.post("/api/v1/remittances", drawUp)).position()).as("once is enough").isEqualTo(drawn.position());

        ok(clerk.post(STATEMENT + "/deductions",
                "{\"deductionNo\":\"K-1\",\"claim\":\"101\",\"amount\":\"86.50\",\"reason\":\"超限用药\",\"addedOn\":\"2009-07-05\"}"));
        Http.Answer disputed = ok(hospital.post(STATEMENT + "/disputes",
                "{\"disputeNo\":\"Y-1\",\"claim\":\"101\",\"text\":\"扣款依据不足\",\"disputedOn\":\"2009-07-06\"}"));
        assertThat(disputed.text("status")).isEqualTo("DISPUTED");
        String approval = "{\"sha256\":\"%s\",\"approvedOn\":\"2009-07-08\"}";
        assertThat(reviewer.post(STATEMENT + "/approval", approval.formatted(disputed.text("sha256"))).text("type"))
                .isEqualTo("urn:heyi:problem:dispute-open");
        ok(clerk.post(STATEMENT + "/deductions/K-1/removal", "{\"reason\":\"病历已补\",\"removedOn\":\"2009-07-07\"}"));
        Http.Answer resolved = ok(clerk.post(STATEMENT + "/disputes/Y-1/resolution",
                "{\"answer\":\"已撤销扣款\",\"resolvedOn\":\"2009-07-07\"}"));
        assertThat(resolved.text("sha256")).isEqualTo(drawn.text("sha256"));
        assertThat(reviewer.post(STATEMENT + "/approval", approval.formatted(disputed.text("sha256"))).text("type"))
                .isEqualTo("urn:heyi:problem:statement-changed-since");
        assertThat(clerk.post(STATEMENT + "/approval", approval.formatted(drawn.text("sha256"))).status()).isEqualTo(403);
        ok(reviewer.post(STATEMENT + "/approval", approval.formatted(drawn.text("sha256"))));
        ok(clerk.post(STATEMENT + "/payments", "{\"reference\":\"P-1\",\"paidOn\":\"2009-07-10\"}"));
        ok(clerk.post(STATEMENT + "/returns", "{\"reference\":\"P-1\",\"reason\":\"账号不符\",\"returnedOn\":\"2009-07-12\"}"));
        ok(reviewer.post(STATEMENT + "/payments", "{\"reference\":\"P-2\",\"paidOn\":\"2009-07-13\"}"));
        assertThat(reviewer.post(STATEMENT + "/payments", "{\"reference\":\"P-3\",\"paidOn\":\"2009-07-13\"}").status()).isEqualTo(422);
        assertThat(ok(hospital.get(STATEMENT)).text("status")).isEqualTo("PAID");
        assertThat(ok(hospital.get(STATEMENT + "/items")).json().get(0).get("claim").asString()).isEqualTo("101");
        Http.Answer list = ok(hospital.with("Ledger-Position-Min", String.valueOf(now())).get("/api/v1/remittances?month=2009-06"));
        assertThat(list.json().get(0).get("status").asString()).isEqualTo("PAID");
    }

    @Test
    void aHospitalReadsItsOwnAlone() {
        ok(clerk.post("/api/v1/remittances", "{\"institution\":\"C9901011\",\"month\":\"2009-06\",\"drawnUpOn\":\"2009-07-03\"}"));
        Http other = Http.at(ledger).asHospital("hospital-2", "C9901012");
        Http.Answer foreign = other.get(STATEMENT);
        Http.Answer missing = other.get("/api/v1/remittances/C9901012/2009-06");
        assertThat(List.of(foreign.status(), missing.status())).containsOnly(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        assertThat(ok(other.with("Ledger-Position-Min", String.valueOf(now())).get("/api/v1/remittances")).json().isEmpty()).isTrue();
    }

    @Test
    void aResidentIsPaidInABatchAndAgainAfterTheBankReturnedIt() {
        Http.Answer drawn = ok(clerk.post("/api/v1/payment-batches", batch("GR-1")));
        assertThat(clerk.post("/api/v1/payment-batches", batch("GR-2")).text("type"))
                .isEqualTo("urn:heyi:problem:claim-in-another-batch");
        assertThat(otherClerk.get(BATCH).body()).isEqualTo(otherClerk.get("/api/v1/payment-batches/GR-404").body());
        assertThat(otherClerk.get(BATCH).status()).isEqualTo(404);
        assertThat(drawn.body()).doesNotContain("张三", "6200000000000000017");
        assertThat(clerk.get(BATCH + "/file").text("type")).isEqualTo("urn:heyi:problem:batch-not-approved");
        Http.Answer approved = ok(reviewer.post(BATCH + "/approval",
                "{\"sha256\":\"%s\",\"approvedOn\":\"2009-07-21\"}".formatted(drawn.text("sha256"))));
        String file = ok(clerk.get(BATCH + "/file")).body();
        assertThat(file).contains("1,张三,某县农村信用社,6200000000000000017," + owed + ",医疗补偿 M-17,GR-1\r\n");
        assertThat(ok(clerk.get(BATCH + "/file")).body()).isEqualTo(file);
        assertThat(approved.text("fileSha256")).hasSize(64);
        ok(clerk.post(BATCH + "/payment", "{\"reference\":\"YH-1\",\"paidOn\":\"2009-07-22\"}"));
        ok(clerk.post(BATCH + "/returns",
                "{\"institution\":\"C9901011\",\"claim\":\"M-17\",\"reason\":\"户名不符\",\"returnedOn\":\"2009-07-25\"}"));
        Http.Answer owedAgain = ok(clerk.with("Ledger-Position-Min", String.valueOf(now())).get("/api/v1/payment-batches/owed"));
        assertThat(owedAgain.json().get(0).get("amount").asString()).isEqualTo(owed);
        ok(clerk.post("/api/v1/payment-batches", batch("GR-2")));
        ok(clerk.post("/api/v1/payment-batches/GR-2/cancellation", "{\"reason\":\"收款人有误\",\"cancelledOn\":\"2009-07-26\"}"));
        ok(clerk.post("/api/v1/payment-batches", batch("GR-3")));
        assertThat(ok(auditor.get(BATCH)).text("status")).isEqualTo("PAID");
    }

    @Test
    void theFundBalancesAndEveryYuanLeadsToItsEvent() {
        Http current = auditor.with("Ledger-Position-Min", String.valueOf(now()));
        Http.Answer fund = ok(current.get("/api/v1/fund/position"));
        assertThat(fund.text("debits")).isEqualTo(fund.text("credits"));
        assertThat(fund.text("collected.total")).isEqualTo("40.00");
        assertThat(fund.text("owedToResidents.total")).isEqualTo(owed);
        Http.Answer entries = ok(current.get("/api/v1/fund/entries?account=RESIDENTS"));
        assertThat(entries.json().get(0).get("claim").asString()).isEqualTo("M-17");
        assertThat(clerk.get("/api/v1/fund/entries?account=RESIDENTS").status()).isEqualTo(403);
        assertThat(hospital.get("/api/v1/fund/position").status()).isEqualTo(403);
        assertThat(auditor.get("/api/v1/fund/entries?account=NOTHING").status()).isEqualTo(400);
        assertThat(ledger.replay().run(now(), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void theNoticeNamesNobodyInFull() {
        Http current = clerk.with("Ledger-Position-Min", String.valueOf(now()));
        Http.Answer notice = ok(current.get("/api/v1/public-notice?village=990101001001&month=2009-06"));
        assertThat(notice.json().get("lines").size()).isEqualTo(2);
        assertThat(notice.json().get("lines").get(0).get("name").asString()).isEqualTo("张*");
        Http.Answer file = ok(current.get("/api/v1/public-notice/file?village=990101001001&month=2009-06"));
        for (String published : List.of(notice.body(), file.body())) {
            assertThat(published).doesNotContain("张三", "J18", SmallCounty.resident(1).value(), SmallCounty.householdNo(1));
        }
        assertThat(otherClerk.get("/api/v1/public-notice?village=990101001001&month=2009-06").status()).isEqualTo(404);
        assertThat(hospital.get("/api/v1/public-notice?village=990101001001&month=2009-06").status()).isEqualTo(403);
    }

    private String batch(String number) {
        return """
                {"batchNo": "%s", "drawnUpOn": "2009-07-20", "items": [{"institution": "C9901011", "claim": "M-17", "payee": "张三",
                 "bank": "某县农村信用社", "account": "6200000000000000017", "amount": "%s"}]}""".formatted(number, owed);
    }

    private long now() {
        return ledger.readSide().awaitNow(Progress.SILENT).position();
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
