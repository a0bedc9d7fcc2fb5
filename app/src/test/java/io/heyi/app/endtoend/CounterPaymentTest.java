package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications and the batches that pay them. A bill of 966.67 is settled to 300.00, one of 744.44 to 200.00. */
class CounterPaymentTest {

    private static final String FIRST = "990101001-1";
    private static final String SECOND = "990101001-2";

    private Ledger ledger;
    private Counter counter;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        counter = new Counter(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoApprovesABatchSeesWhetherTheAccountIsTheApplications() {
        counter.approved("A1", 1, "P-1", "966.67");
        counter.settle("A1");
        assertThat(counter.drawUp(FIRST, "M-A1", "300.00", "6210990000000002").status()).isEqualTo(200);
        Http.Answer other = counter.reviewer.get(Counter.BATCHES + "/" + FIRST + "/payees");
        assertThat(List.of(other.text("0.account"), other.text("0.asAgreed"))).containsExactly("6210990000000002", "false");
        counter.clerk.post(Counter.BATCHES + "/" + FIRST + "/cancellation", "{\"reason\": \"账号有误\", \"cancelledOn\": \"2009-07-08\"}");
        assertThat(counter.drawUp(SECOND, "M-A1", "300.00", Counter.ACCOUNT).status()).isEqualTo(200);
        Http.Answer own = counter.reviewer.get(Counter.BATCHES + "/" + SECOND + "/payees");
        assertThat(List.of(own.text("0.account"), own.text("0.asAgreed"), own.text("0.net")))
                .containsExactly(Counter.ACCOUNT, "true", "300.00");
        assertThat(counter.elsewhere.get(Counter.BATCHES + "/" + SECOND + "/payees").status()).isEqualTo(404);
    }

    @Test
    void whenLessIsSettledAnewTheBatchWithholdsItAndTheRestIsToBePaidBack() {
        settledAnewForLess();
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").json().isEmpty()).isTrue();

        Http.Answer paid = counter.pay(SECOND, "M-A1.2", "200.00");
        assertThat(List.of(paid.text("status"), paid.text("total"), paid.text("offset"), paid.text("net")))
                .containsExactly("PAID", "200.00", "200.00", "0.00");
        assertThat(counter.clerk.get(Counter.BATCHES + "/" + SECOND + "/file").body()).doesNotContain("M-A1.2");
        assertStanding("PAID", "-100.00");
        assertThat(recoveries().text("0.open")).isEqualTo("100.00");
        assertFund("-100.00", "300.00", "0.00");

        counter.clerk.post("/api/v1/recoveries", """
                {"institution": "C9901011", "claim": "M-A1", "receiptNo": "ZH-1", "amount": "100.00", "receivedOn": "2009-08-01"}""");
        assertThat(recoveries().json().isEmpty()).isTrue();
        assertFund("0.00", "300.00", "100.00");
        assertStanding("PAID", "-100.00");
        assertThat(counter.detail(counter.clerk, "A1").json().at("/history").findValuesAsString("what"))
                .containsSubsequence("ApplicationSettled", "ApplicationPaidOut", "SettlementTakenBack", "ApplicationSettled", "ApplicationPaidOut");
        assertThat(ledger.replay().run(Long.parseLong(now()), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void whatTheBankReturnsOfAnEarlierSettlementIsDueAgain() {
        settledAnewForLess();
        assertThat(counter.bankReturns(FIRST, "M-A1", "户名不符").status()).isEqualTo(200);
        assertStanding("SETTLED", "200.00");
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").text("0.due")).isEqualTo("200.00");
        assertThat(counter.pay(SECOND, "M-A1.2", "200.00").text("net")).isEqualTo("200.00");
        assertStanding("PAID", "0.00");
        assertFund("0.00", "200.00", "0.00");
    }

    /** 300.00 were paid and taken back, 200.00 are settled now. */
    private void settledAnewForLess() {
        counter.approved("A1", 1, "P-1", "966.67");
        assertThat(counter.settle("A1").text("due")).isEqualTo("300.00");
        assertThat(counter.pay(FIRST, "M-A1", "300.00").text("status")).isEqualTo("PAID");
        assertStanding("PAID", "0.00");
        assertThat(counter.because(counter.reviewer, "A1", "reversal", "金额录错").text("due")).isEqualTo("-300.00");
        assertFund("-300.00", "300.00", "0.00");
        counter.approved("A1", counter.correct("A1", 1, "P-1", "744.44").text("contentHash"));
        Http.Answer anew = counter.settle("A1");
        assertThat(List.of(anew.text("claimId.number"), anew.text("amounts.basic"), anew.text("due")))
                .containsExactly("M-A1.2", "200.00", "-100.00");
        assertThat(recoveries().text("0.open")).isEqualTo("300.00");
    }

    private void assertStanding(String state, String due) {
        Http.Answer detail = counter.detail(counter.clerk, "A1");
        assertThat(List.of(detail.text("line.state"), detail.text("line.due"))).containsExactly(state, due);
    }

    private void assertFund(String owed, String paid, String recovered) {
        Http county = Http.at(ledger).as(Role.CLERK, "clerk-9", "990101");
        Http.Answer fund = county.with("Ledger-Position-Min", now()).get("/api/v1/fund/position");
        assertThat(List.of(fund.text("owedToResidents.total"), fund.text("paidToResidents.total"), fund.text("recovered.total")))
                .containsExactly(owed, paid, recovered);
        assertThat(fund.text("debits")).isEqualTo(fund.text("credits"));
    }

    private Http.Answer recoveries() {
        return counter.clerk.with("Ledger-Position-Min", now()).get("/api/v1/recoveries");
    }

    private String now() {
        return String.valueOf(ledger.readSide().awaitNow(Progress.SILENT).position());
    }
}
