package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.bank.ContentHash;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.Progress;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where hospitals are paid, what residents pay back, and the treasury's money, over HTTP. A stay of 3000.00 is settled to 1350.00 or so. */
class AccountsAndRecoveriesTest {

    private static final String ACCOUNT = "/api/v1/institution-accounts/" + SmallCounty.HOSPITAL;
    private static final String STATEMENT = "/api/v1/remittances/" + SmallCounty.HOSPITAL + "/2009-06";
    private static final String BATCHES = "/api/v1/payment-batches";
    private static final String FIRST = "6200000000000000011";
    private static final String SECOND = "6200000000000000022";

    private Ledger ledger;
    private Http clerk;
    private Http townClerk;
    private Http otherTown;
    private Http reviewer;
    private Http hospital;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        clerk = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101");
        townClerk = Http.at(ledger).as(Role.CLERK, "clerk-2", "990101001");
        otherTown = Http.at(ledger).as(Role.CLERK, "clerk-3", "990101002");
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        hospital = Http.at(ledger).asHospital("hospital-1", SmallCounty.HOSPITAL);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aHospitalIsPaidToTheAccountThatASecondPersonConfirmed() {
        ledger.groupCommit().execute(SmallCounty.stay(1, "101", "3000.00"));
        String drawn = ok(clerk.post("/api/v1/remittances",
                "{\"institution\":\"C9901011\",\"month\":\"2009-06\",\"drawnUpOn\":\"2009-07-03\"}")).text("sha256");
        confirmed(FIRST);
        Http.Answer approved = ok(reviewer.post(STATEMENT + "/approval",
                "{\"sha256\":\"%s\",\"approvedOn\":\"2009-07-08\"}".formatted(drawn)));
        assertThat(approved.text("account.number")).isEqualTo("***************0011");
        Http.Answer file = ok(clerk.get(STATEMENT + "/file"));
        assertThat(file.body()).contains("1,县人民医院,某县农村信用社," + FIRST + "," + approved.text("net.total")
                + ",医疗机构拨付 2009-06,C9901011-2009-06\r\n");
        assertThat(ContentHash.of(file.body().getBytes(StandardCharsets.UTF_8))).isEqualTo(approved.text("fileSha256"));
        assertThat(hospital.get(STATEMENT + "/file").status()).isEqualTo(403);
        assertThat(townClerk.get(STATEMENT + "/file").status()).isEqualTo(404);

        ok(clerk.post(STATEMENT + "/payments", "{\"reference\":\"P-1\",\"paidOn\":\"2009-07-10\"}"));
        ok(clerk.post(STATEMENT + "/returns", "{\"reference\":\"P-1\",\"reason\":\"销户\",\"returnedOn\":\"2009-07-12\"}"));
        assertThat(clerk.get(STATEMENT + "/file").text("type")).isEqualTo("urn:heyi:problem:last-payment-returned");
        confirmed(SECOND);
        Http.Answer again = ok(clerk.post(STATEMENT + "/payments", "{\"reference\":\"P-2\",\"paidOn\":\"2009-07-13\"}"));
        assertThat(again.text("account.number")).isEqualTo("***************0022");
        assertThat(ok(clerk.get(STATEMENT + "/file")).body()).contains(SECOND, ",P-2\r\n").doesNotContain(FIRST);
        assertThat(ok(clerk.get(STATEMENT + "/file?reference=P-1")).body()).isEqualTo(file.body());
        assertThat(ok(hospital.get(STATEMENT)).body()).doesNotContain(FIRST, SECOND);
    }

    private void confirmed(String number) {
        String proposal = "{\"holder\":\"县人民医院\",\"bank\":\"某县农村信用社\",\"number\":\"%s\",\"proposedOn\":\"2009-07-01\"}";
        assertThat(townClerk.post(ACCOUNT + "/proposal", proposal.formatted(number)).status()).isEqualTo(404);
        Http.Answer proposed = ok(clerk.post(ACCOUNT + "/proposal", proposal.formatted(number)));
        assertThat(proposed.body()).doesNotContain(number);
        String confirmation = "{\"number\":\"%s\",\"sha256\":\"%s\",\"confirmedOn\":\"2009-07-02\"}";
        assertThat(reviewer.post(ACCOUNT + "/confirmation", confirmation.formatted("6200000000000000099", proposed.text("sha256")))
                .text("type")).isEqualTo("urn:heyi:problem:account-typed-differently");
        ok(reviewer.post(ACCOUNT + "/confirmation", confirmation.formatted(number, proposed.text("sha256"))));
        Http.Answer list = ok(hospital.with("Ledger-Position-Min", now()).get("/api/v1/institution-accounts"));
        assertThat(list.json().get(0).get("inForce").get("number").asString()).endsWith(number.substring(15)).startsWith("****");
        assertThat(ok(townClerk.with("Ledger-Position-Min", now()).get("/api/v1/institution-accounts")).json().isEmpty()).isTrue();
        Http.Answer rejected = ok(clerk.post(ACCOUNT + "/proposal", proposal.formatted("6200000000000000033")));
        ok(reviewer.post(ACCOUNT + "/rejection",
                "{\"sha256\":\"%s\",\"reason\":\"与来函不符\",\"rejectedOn\":\"2009-07-02\"}".formatted(rejected.text("sha256"))));
    }

    @Test
    void whatWasPaidForAReversedClaimIsPaidBackAndTheRestWithheldFromTheNextPayment() {
        String owed = settled("M-17");
        paid("990101001-1", owed, "M-17");
        reversed("M-17");
        Http.Answer open = ok(townClerk.with("Ledger-Position-Min", now()).get("/api/v1/recoveries"));
        assertThat(open.json().get(0).get("open").asString()).isEqualTo(owed);
        assertThat(ok(otherTown.get("/api/v1/recoveries")).json().isEmpty()).isTrue();

        String recovery = "{\"institution\":\"C9901011\",\"claim\":\"M-17\",\"receiptNo\":\"%s\",\"amount\":\"%s\",\"receivedOn\":\"2009-08-01\"}";
        assertThat(otherTown.post("/api/v1/recoveries", recovery.formatted("ZH-1", "300.00")).status()).isEqualTo(404);
        assertThat(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-1", "999999.00")).text("type"))
                .isEqualTo("urn:heyi:problem:recovered-more-than-open");
        Http.Answer first = ok(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-1", "300.00")));
        assertThat(ok(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-1", "300.00"))).position()).isEqualTo(first.position());
        assertThat(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-1", "300.01")).text("type"))
                .isEqualTo("urn:heyi:problem:recovery-recorded-differently");

        String rest = first.text("open");
        String next = settled("M-18");
        Http.Answer drawn = ok(townClerk.post(BATCHES, batch("990101001-2", next, "M-18")));
        assertThat(List.of(drawn.text("total"), drawn.text("offset"))).containsExactly(next, rest);
        assertThat(drawn.json().at("/items/0/withheldFor/0/claim").asString()).isEqualTo("M-17");
        assertThat(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-2", "1.00")).text("type"))
                .as("the rest is held by the batch").isEqualTo("urn:heyi:problem:nothing-to-recover");
        ok(townClerk.post(BATCHES + "/990101001-2/cancellation", "{\"reason\":\"重制\",\"cancelledOn\":\"2009-08-02\"}"));
        ok(townClerk.post("/api/v1/recoveries", recovery.formatted("ZH-2", "1.00")));

        paid("990101001-3", next, "M-18");
        assertThat(ok(townClerk.get(BATCHES + "/990101001-3/file")).body()).contains("," + ok(townClerk.get(BATCHES + "/990101001-3")).text("net") + ",");
        assertThat(ok(townClerk.with("Ledger-Position-Min", now()).get("/api/v1/recoveries")).json().isEmpty()).isTrue();
        Http.Answer fund = ok(clerk.with("Ledger-Position-Min", now()).get("/api/v1/fund/position"));
        assertThat(fund.text("owedToResidents.total")).isEqualTo("0.00");
        assertThat(fund.text("recovered.total")).isEqualTo("301.00");
        assertThat(fund.text("debits")).isEqualTo(fund.text("credits"));
        assertThat(townClerk.post(BATCHES + "/990101001-1/returns",
                "{\"institution\":\"C9901011\",\"claim\":\"M-17\",\"reason\":\"户名不符\",\"returnedOn\":\"2009-08-25\"}").text("type"))
                .isEqualTo("urn:heyi:problem:payment-recovered");
        assertThat(ledger.replay().run(Long.parseLong(now()), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void aBatchNumberOfAnotherOfficeTellsNothing() {
        String owed = settled("M-17");
        Http.Answer free = otherTown.post(BATCHES, batch("990101001-1", owed, "M-17"));
        ok(townClerk.post(BATCHES, batch("990101001-1", owed, "M-17")));
        Http.Answer taken = otherTown.post(BATCHES, batch("990101001-1", owed, "M-17"));
        assertThat(free.text("type")).isEqualTo("urn:heyi:problem:number-of-another-office");
        assertThat(List.of(taken.status(), taken.body())).isEqualTo(List.of(free.status(), free.body()));
        assertThat(clerk.post(BATCHES, batch("990101001-2", owed, "M-17")).text("type")).isEqualTo(free.text("type"));
    }

    @Test
    void theTreasurysMoneyArrivesOnce() {
        String arrival = "{\"documentNo\":\"县财社〔2009〕12号\",\"source\":\"CENTRAL\",\"amount\":\"%s\",\"receivedOn\":\"2009-04-20\"}";
        Http.Answer recorded = ok(clerk.post("/api/v1/fund/subsidies-received", arrival.formatted("400000.00")));
        assertThat(ok(clerk.post("/api/v1/fund/subsidies-received", arrival.formatted("400000.00"))).position()).isEqualTo(recorded.position());
        assertThat(clerk.post("/api/v1/fund/subsidies-received", arrival.formatted("400000.01")).text("field")).isEqualTo("amount");
        assertThat(clerk.post("/api/v1/fund/subsidies-received", arrival.formatted("-1.00")).status()).isEqualTo(422);
        assertThat(townClerk.post("/api/v1/fund/subsidies-received", arrival.formatted("400000.00")).status()).isEqualTo(404);
        Http.Answer fund = ok(clerk.with("Ledger-Position-Min", now()).get("/api/v1/fund/position"));
        assertThat(List.of(fund.text("bank"), fund.text("receivable"), fund.text("subsidiesReceived")))
                .containsExactly("400020.00", "-400000.00", "400000.00");
        assertThat(ok(townClerk.with("Ledger-Position-Min", now()).get("/api/v1/fund/position")).text("bank")).isEqualTo("20.00");
    }

    private String settled(String claimNo) {
        Settlement done = ledger.groupCommit().execute(SmallCounty.stay(1, claimNo, "3000.00").fromCounter());
        return done.amounts().basic().plus(done.amounts().serious()).plus(done.amounts().assistance()).toString();
    }

    private void reversed(String claimNo) {
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, claimNo), "重复",
                LocalDate.of(2009, 7, 25)));
    }

    private void paid(String number, String owed, String claim) {
        Http.Answer drawn = ok(townClerk.post(BATCHES, batch(number, owed, claim)));
        ok(reviewer.post(BATCHES + "/" + number + "/approval",
                "{\"sha256\":\"%s\",\"approvedOn\":\"2009-07-21\"}".formatted(drawn.text("sha256"))));
        ok(townClerk.post(BATCHES + "/" + number + "/payment", "{\"reference\":\"YH-1\",\"paidOn\":\"2009-07-22\"}"));
    }

    private static String batch(String number, String owed, String claim) {
        return """
                {"batchNo": "%s", "drawnUpOn": "2009-07-20", "items": [{"institution": "C9901011", "claim": "%s", "payee": "张三",
                 "bank": "某县农村信用社", "account": "6200000000000000017", "amount": "%s"}]}""".formatted(number, claim, owed);
    }

    private String now() {
        return String.valueOf(ledger.readSide().awaitNow(Progress.SILENT).position());
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
