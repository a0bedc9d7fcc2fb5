package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import io.heyi.app.api.Desk;
import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.intake.Progress;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.replay.ReplayResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper invoice on its way through the counter. */
class CounterTest {

    private static final String BATCH = "990101001-";
    private static final byte[] PDF = "%PDF-1.4 发票".getBytes(StandardCharsets.UTF_8);

    private Ledger ledger;
    private Counter counter;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        for (int household = 1; household <= 2; household++) {
            SmallCounty.household(ledger, household);
        }
        counter = new Counter(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anInvoiceIsEnteredCheckedApprovedSettledAndPaid() {
        String hash = counter.enter("A1", 1, "P-1", "2000.00").text("contentHash");
        assertThat(counter.list(counter.clerk, "TO_BE_CHECKED").text("0.applicationNo")).isEqualTo("A1");
        assertThat(counter.seen(counter.clerk, "A1", "check", hash).text("type")).endsWith(":check-own");
        assertThat(counter.seen(counter.reviewer, "A1", "approval", hash).text("type")).endsWith(":not-possible-now");
        assertThat(counter.seen(counter.checker, "A1", "check", hash).text("state")).isEqualTo("CHECKED");
        assertThat(counter.settle("A1").text("type")).endsWith(":not-possible-now");
        assertThat(counter.seen(counter.reviewer, "A1", "approval", hash).text("state")).isEqualTo("APPROVED");
        Http.Answer settled = counter.settle("A1");
        assertThat(settled.text("claimId.number")).isEqualTo("M-A1");
        assertThat(settled.text("due")).isEqualTo(settled.text("amounts.basic"));
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").text("0.due")).isEqualTo(settled.text("due"));

        assertThat(counter.pay(BATCH + 1, "M-A1", settled.text("due")).text("status")).isEqualTo("PAID");
        assertThat(counter.detail(counter.clerk, "A1").text("line.state")).isEqualTo("PAID");
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").json().isEmpty()).isTrue();
        assertThat(counter.bankReturns(BATCH + 1, "M-A1", "账号有误").status()).isEqualTo(200);
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").text("0.due")).isEqualTo(settled.text("due"));

        Http.Answer detail = counter.detail(counter.auditor, "A1");
        assertThat(detail.text("contentHash")).isEqualTo(hash);
        assertThat(detail.json().at("/history").findValuesAsString("what")).containsExactly("ApplicationEntered", "ApplicationChecked",
                "ApplicationApproved", "ApplicationSettled", "ApplicationPaidOut", "PayoutReturned");
        assertThat(detail.json().at("/history").findValuesAsString("account")).containsExactly("clerk-1", "clerk-2", "reviewer-1",
                "clerk-1", "clerk-1", "clerk-1");
        assertThat(detail.text("line.state")).isEqualTo("SETTLED");
        assertThat(detail.text("line.due")).isEqualTo(settled.text("due"));
        assertThat(detail.json().at("/history/0/recordedAt").asString()).isNotBlank();
        assertReplays();
    }

    @Test
    void aTrialTellsAtEveryStepWhatItWouldSettleToAndRecordsNothing() {
        String hash = counter.enter("A1", 1, "P-1", "2000.00").text("contentHash");
        long before = Counties.position(ledger);
        Http.Answer entered = counter.trial(counter.clerk, "A1");
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.json().at("/trace").size()).isPositive();
        assertThat(entered.json().has("settlementNo")).isFalse();
        assertThat(counter.trial(counter.auditor, "A1").body()).isEqualTo(entered.body());
        assertThat(counter.trial(counter.elsewhere, "A1").status()).isEqualTo(404);
        assertThat(counter.trial(counter.elsewhere, "A1").body()).isEqualTo(counter.trial(counter.elsewhere, "A9").body());
        assertThat(Counties.position(ledger)).isEqualTo(before);

        counter.approved("A1", hash);
        assertThat(counter.trial(counter.reviewer, "A1").body()).isEqualTo(entered.body());
        Http.Answer settled = counter.settle("A1");
        for (String amount : new String[] {"eligible", "deductible", "basic", "selfPay"}) {
            assertThat(entered.text("breakdown." + amount)).as(amount).isEqualTo(settled.text("amounts." + amount));
        }
        assertThat(counter.trial(counter.clerk, "A1").text("type")).endsWith(":not-possible-now");
        counter.because(counter.reviewer, "A1", "reversal", "金额录错");
        assertThat(counter.trial(counter.clerk, "A1").body()).as("as if it had never been settled").isEqualTo(entered.body());
        assertThat(counter.correct("A1", 1, "P-1", "3000.00").status()).isEqualTo(200);
        assertThat(counter.trial(counter.clerk, "A1").text("breakdown.total")).isEqualTo("3000.00");
    }

    @Test
    void theSameAgainGivesTheFirstAnswerAndOtherContentIsAConflict() {
        Http.Answer first = counter.enter("A1", 1, "P-1", "2000.00");
        long position = Counties.position(ledger);
        assertThat(counter.enter("A1", 1, "P-1", "2000.00").body()).isEqualTo(first.body());
        assertThat(counter.enter("A1", 1, "P-1", "2100.00").text("type")).endsWith(":entered-differently");
        assertThat(counter.enter("A1", 1, "P-1", "2100.00").text("field")).isEqualTo("total");
        assertThat(counter.enter("A1", 1, "P-2", "2000.00").text("field")).isEqualTo("invoiceNo");
        String hash = counter.approved("A1", first.text("contentHash"));
        String settled = counter.settle("A1").body();
        long settledAt = Counties.position(ledger);
        assertThat(counter.settle("A1").body()).isEqualTo(settled);
        assertThat(counter.seen(counter.reviewer, "A1", "approval", hash).status()).isEqualTo(200);
        assertThat(Counties.position(ledger)).isEqualTo(settledAt).isEqualTo(position + 4);
    }

    @Test
    void whatChangedAfterItWasSeenIsNotApproved() {
        String before = counter.enter("A1", 1, "P-1", "2000.00").text("contentHash");
        counter.seen(counter.checker, "A1", "check", before);
        String now = counter.correct("A1", 1, "P-1", "9000.00").text("contentHash");
        assertThat(counter.seen(counter.checker, "A1", "check", before).text("type")).endsWith(":check-changed");
        counter.seen(counter.checker, "A1", "check", now);
        assertThat(counter.seen(counter.reviewer, "A1", "approval", before).text("type")).endsWith(":approve-changed");
        assertThat(counter.seen(counter.reviewer, "A1", "approval", now).text("state")).isEqualTo("APPROVED");
    }

    @Test
    void aPaymentAboveTheThresholdTakesTwoReviewers() {
        String hash = counter.enter("A1", 1, "P-1", "40000.00").text("contentHash");
        counter.seen(counter.checker, "A1", "check", hash);
        assertThat(counter.seen(counter.reviewer, "A1", "approval", hash).text("state")).isEqualTo("APPROVED_ONCE");
        assertThat(counter.seen(counter.reviewer, "A1", "approval", hash).text("state")).isEqualTo("APPROVED_ONCE");
        assertThat(counter.settle("A1").text("type")).endsWith(":not-possible-now");
        assertThat(counter.seen(counter.secondReviewer, "A1", "approval", hash).text("state")).isEqualTo("APPROVED");
        assertThat(counter.settle("A1").status()).isEqualTo(200);
    }

    @Test
    void anotherTownshipSeesNothing() {
        counter.enter("A1", 1, "P-1", "2000.00");
        assertThat(counter.list(counter.elsewhere, "ALL").json().isEmpty()).isTrue();
        assertThat(counter.detail(counter.elsewhere, "A1").status()).isEqualTo(404);
        Http.Answer unknown = counter.because(counter.elsewhere, "A2", "withdrawal", "误录");
        Http.Answer foreign = counter.because(counter.elsewhere, "A1", "withdrawal", "误录");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(counter.list(counter.clerk, "ALL").json().size()).isEqualTo(1);
    }

    @Test
    void rolesDoTheirOwnWorkAlone() {
        String hash = counter.enter("A1", 1, "P-1", "2000.00").text("contentHash");
        assertThat(counter.seen(counter.clerk, "A1", "approval", hash).status()).isEqualTo(403);
        assertThat(counter.seen(counter.reviewer, "A1", "check", hash).status()).isEqualTo(403);
        assertThat(counter.because(counter.auditor, "A1", "return", "缺少清单").status()).isEqualTo(403);
        assertThat(Http.at(ledger).asHospital("hospital-1", "C9901011").get(Counter.BASE + "?list=ALL").status()).isEqualTo(403);
    }

    @Test
    void aReturnedApplicationIsCorrectedAndGoesItsWayAgain() {
        String hash = counter.approved("A1", 1, "P-1", "2000.00");
        assertThat(counter.because(counter.reviewer, "A1", "return", "缺少清单").text("state")).isEqualTo("RETURNED");
        assertThat(counter.list(counter.clerk, "TO_BE_CORRECTED").text("0.reason")).isEqualTo("缺少清单");
        assertThat(counter.settle("A1").status()).isEqualTo(422);
        assertThat(counter.correct("A1", 1, "P-1", "2000.00").text("state")).isEqualTo("ENTERED");
        counter.approved("A1", hash);
        assertThat(counter.settle("A1").text("state")).isEqualTo("SETTLED");
    }

    @Test
    void badInputIsNamedAndLeavesNothing() {
        long before = Counties.position(ledger);
        assertThat(counter.enter("A.1", 1, "P-1", "2000.00").text("field")).isEqualTo("applicationNo");
        Http.Answer noDay = counter.clerk.post(Counter.BASE, """
                {"applicationNo": "A1", "householdNo": "%s", "content": %s}
                """.formatted(SmallCounty.householdNo(1), Counter.content(1, "P-1", "2000.00")));
        assertThat(noDay.status()).isEqualTo(400);
        assertThat(noDay.text("field")).isEqualTo("on");
        Http.Answer noLine = counter.clerk.post(Counter.BASE, entry("A1", Counter.content(1, "P-1", "2000.00").replace("\"traditionalMedicine\"",
                "\"lines\": [{\"itemCode\": \"FJ01\", \"name\": \"床位费\", \"quantity\": \"1\", \"unitPrice\": \"1.00\"}], \"traditionalMedicine\"")));
        assertThat(noLine.status()).isEqualTo(400);
        assertThat(noLine.text("field")).isEqualTo("content.invoice.lines[0].line");
        assertThat(counter.enter("A1", 3, "P-1", "2000.00").status()).as("not registered").isEqualTo(404);
        assertThat(counter.clerk.get(Counter.BASE + "?list=NONE").status()).isEqualTo(400);
        assertThat(Counties.position(ledger)).isEqualTo(before);
    }

    /** What is not said of traditional medicine is that there was none: the same application, whichever way it is told. */
    @Test
    void traditionalMedicineMayBeLeftOut() {
        String told = Counter.content(1, "P-1", "2000.00");
        String untold = told.replace(", \"traditionalMedicine\": false", "");
        assertThat(untold).isNotEqualTo(told);
        Http.Answer entered = counter.clerk.post(Counter.BASE, entry("A1", untold));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(counter.clerk.post(Counter.BASE, entry("A1", told)).body()).isEqualTo(entered.body());
    }

    private static String entry(String applicationNo, String content) {
        return """
                {"applicationNo": "%s", "householdNo": "%s", "content": %s, "on": "2009-07-01"}
                """.formatted(applicationNo, SmallCounty.householdNo(1), content);
    }

    @Test
    void aSettlementIsTakenBackAndMadeAnewAndOnlyTheDifferenceIsDue() {
        counter.approved("A1", 1, "P-1", "2000.00");
        Http.Answer first = counter.settle("A1");
        counter.pay(BATCH + 1, "M-A1", first.text("due"));
        assertThat(counter.because(counter.reviewer, "A1", "reversal", "金额录错").text("state")).isEqualTo("REVERSED");
        assertThat(counter.list(counter.clerk, "TO_BE_CORRECTED").text("0.due")).isEqualTo("-" + first.text("due"));
        String hash = counter.correct("A1", 1, "P-1", "3000.00").text("contentHash");
        counter.approved("A1", hash);
        Http.Answer second = counter.settle("A1");
        assertThat(second.text("claimId.number")).isEqualTo("M-A1.2");
        assertThat(Money.parse(second.text("due")))
                .isEqualTo(Money.parse(second.text("amounts.basic")).minus(Money.parse(first.text("amounts.basic"))));
        Http.Answer paid = counter.pay(BATCH + 2, "M-A1.2", second.text("amounts.basic"));
        assertThat(paid.text("net")).as("the bank pays what is due").isEqualTo(second.text("due"));
        assertThat(counter.detail(counter.clerk, "A1").text("line.due")).isEqualTo("0.00");
        assertThat(counter.because(counter.reviewer, "A1", "reversal", "发票作废").text("state")).isEqualTo("REVERSED");
        assertThat(counter.because(counter.clerk, "A1", "withdrawal", "发票作废").text("state")).isEqualTo("WITHDRAWN");
        assertReplays();
    }

    @Test
    void anInvoiceIsHeldByOneUnreversedClaimOfHospitalOrCounter() {
        ledger.groupCommit().execute(SmallCounty.stay(1, "7", "2000.00"));
        assertThat(counter.enter("A1", 1, "INV-7", "2000.00").text("type")).endsWith(":invoice-already-used");

        counter.approved("A2", 2, "INV-8", "2000.00");
        String racing = counter.enter("A3", 1, "INV-8", "2000.00").text("contentHash");
        counter.seen(counter.checker, "A3", "check", racing);
        counter.settle("A2");
        assertThat(counter.seen(counter.reviewer, "A3", "approval", racing).text("type")).endsWith(":invoice-already-used");
        assertThatThrownBy(() -> ledger.groupCommit().execute(SmallCounty.stay(1, "8", "2000.00"))).isInstanceOf(InvoiceAlreadyUsed.class);
    }

    @Test
    void aHospitalDoesNotReverseWhatTheCounterSettledUnderItsCode() {
        counter.approved("A1", 1, "P-1", "2000.00");
        counter.settle("A1");
        ReverseClaim reversal = new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "M-A1"), "错误",
                LocalDate.of(2009, 8, 1));
        assertThatThrownBy(() -> ledger.get(Desk.class).execute(Caller.hospital("hospital-1", SmallCounty.HOSPITAL), reversal))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void whatWasReversedPastTheCounterIsNotPaid() {
        counter.approved("A1", 1, "P-1", "2000.00");
        String due = counter.settle("A1").text("due");
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "M-A1"), "错误",
                LocalDate.of(2009, 8, 1)));
        assertThat(counter.list(counter.clerk, "TO_BE_PAID").json().isEmpty()).isTrue();
        assertThat(counter.list(counter.clerk, "SETTLED").json().at("/0/reversed").asBoolean()).isTrue();
        assertThat(counter.drawUp(BATCH + 1, "M-A1", due, Counter.ACCOUNT).text("type")).endsWith(":claim-reversed");
        assertThat(counter.because(counter.reviewer, "A1", "reversal", "错误").text("due")).isEqualTo("0.00");
    }

    @Test
    void aRefusedSettlementLeavesNeitherStreamTouched() {
        counter.approved("A1", 1, "INV-9", "2000.00");
        ledger.groupCommit().execute(SmallCounty.stay(2, "9", "2000.00"));
        long before = Counties.position(ledger);
        assertThat(counter.settle("A1").text("type")).endsWith(":invoice-already-used");
        assertThat(Counties.position(ledger)).isEqualTo(before);
        assertThat(counter.detail(counter.clerk, "A1").text("line.state")).isEqualTo("APPROVED");
    }

    @Test
    void anAttachmentIsKeptOnceUnderItsHashAndComesBackAsItWas() throws Exception {
        String bare = counter.enter("A1", 1, "P-1", "2000.00").text("contentHash");
        HttpResponse<byte[]> attached = counter.upload("A1", "../../发票\\\".pdf", PDF);
        assertThat(attached.statusCode()).isEqualTo(200);
        counter.upload("A1", "again.pdf", PDF);
        counter.enter("A2", 2, "P-2", "2000.00");
        counter.upload("A2", "other.pdf", PDF);
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from attachment").query(Long.class).single()).isEqualTo(1);

        Http.Answer detail = counter.detail(counter.clerk, "A1");
        assertThat(detail.json().at("/attachments").size()).isEqualTo(1);
        assertThat(detail.text("attachments.0.name")).doesNotContain("/", "\\", "\"");
        assertThat(detail.text("contentHash")).isNotEqualTo(bare);
        assertThat(new String(attached.body(), StandardCharsets.UTF_8)).contains(detail.text("contentHash"));
        String sha256 = detail.text("attachments.0.sha256");
        HttpResponse<byte[]> file = counter.download("A1", sha256, "990101001");
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(file.headers().allValues("Content-Security-Policy")).contains("sandbox");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(counter.download("A1", sha256, "990101002").statusCode()).isEqualTo(404);
        assertReplays();
    }

    @Test
    void whatIsNoDocumentOrTooLargeIsNotAttached() throws Exception {
        counter.enter("A1", 1, "P-1", "2000.00");
        long before = Counties.position(ledger);
        HttpResponse<byte[]> page = counter.upload("A1", "invoice.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("unknown-attachment-type");
        HttpResponse<byte[]> large = counter.upload("A1", "invoice.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1));
        assertThat(new String(large.body(), StandardCharsets.UTF_8)).contains("attachment-too-large");
        assertThat(counter.upload("A9", "invoice.pdf", PDF).statusCode()).isEqualTo(404);
        assertThat(counter.upload("A1", "invoice.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024)).statusCode()).isEqualTo(200);
        assertThat(Counties.position(ledger)).isEqualTo(before + 1);
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from attachment").query(Long.class).single()).isEqualTo(1);
    }

    private void assertReplays() {
        ReplayResult result = ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { });
        assertThat(result.equal()).as(result.toString()).isTrue();
    }
}
