package io.heyi.query.counter;

import static io.heyi.query.Given.HOUSEHOLD;
import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.VILLAGE;
import static io.heyi.query.Given.reversed;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.AttachmentType;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementDecided.Choice;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.ResettlementRequired.Cause;
import io.heyi.query.TestLedger;
import io.heyi.query.replay.Replay;
import org.junit.jupiter.api.Test;

class CounterQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2009, 7, 1);
    private static final byte[] PDF = "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final TestLedger ledger = new TestLedger();
    private final ApplicationList lists = new ApplicationList(ledger.dataSource());
    private final ApplicationQuery details = new ApplicationQuery(ledger.dataSource());
    private final OpenResettlements open = new OpenResettlements(ledger.dataSource());

    @Test
    void anApplicationLiesOnOnePileAndLayOnAnotherThen() {
        long entered = ledger.given(entered("A1", "2000.00"));
        long returned = ledger.given(new ApplicationReturned("A1", "缺少清单", "reviewer-1", DAY));

        assertThat(list(WorkList.TO_BE_CHECKED, entered)).containsExactly("A1");
        assertThat(list(WorkList.TO_BE_CHECKED, returned)).isEmpty();
        assertThat(list(WorkList.TO_BE_CORRECTED, returned)).containsExactly("A1");
        assertThat(list(WorkList.ALL, returned)).containsExactly("A1");
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        long position = ledger.given(entered("A1", "1.00"), entered("A2", "2.00"), entered("A3", "3.00"));

        List<ApplicationLine> first = lists.page(WorkList.ALL, "990101", 0, 2, position);
        assertThat(first).extracting(ApplicationLine::applicationNo).containsExactly("A1", "A2");
        assertThat(lists.page(WorkList.ALL, "990101", first.get(1).position(), 2, position)).extracting(ApplicationLine::applicationNo)
                .containsExactly("A3");
    }

    @Test
    void anotherTownshipAndWhoeverHasNoRegionSeeNothing() {
        long position = ledger.given(entered("A1", "2000.00"));

        assertThat(lists.page(WorkList.ALL, "990101002", 0, 9, position)).isEmpty();
        assertThat(lists.page(WorkList.ALL, null, 0, 9, position)).isEmpty();
        assertThat(details.find("A1", "990101002", position)).isEmpty();
        assertThat(details.find("A1", VILLAGE.substring(0, 9), position)).isPresent();
    }

    @Test
    void whatIsDueIsTheSumOfEveryStep() {
        ClaimSettled settled = claim("M-A1", 1).paid("20.00", "30.00");
        Amounts amounts = Amounts.of(settled.adjudication());
        Money payment = amounts.payment();
        long due = ledger.given(entered("A1", "50.00"), new ApplicationChecked("A1", "h", "clerk-2", DAY),
                new ApplicationApproved("A1", "h", payment, 1, 1, "reviewer-1", DAY), settled,
                new ApplicationSettled("A1", settled.claimId(), 2009, amounts, "clerk-1", DAY));
        long paid = ledger.given(new ApplicationPaidOut("A1", settled.claimId(), "Z-1", payment, DAY, "cashier-1"));
        long back = ledger.given(new PayoutReturned("A1", settled.claimId(), "Z-1", payment, "退票", DAY, "cashier-1"));
        long reversed = ledger.given(reversed(settled));
        long takenBack = ledger.given(new SettlementTakenBack("A1", settled.claimId(), payment, "错误", "reviewer-1", DAY));

        assertThat(line(due).due()).isEqualTo(payment);
        assertThat(list(WorkList.TO_BE_PAID, due)).containsExactly("A1");
        assertThat(list(WorkList.TO_BE_PAID, paid)).isEmpty();
        assertThat(line(paid).due()).isEqualTo(Money.ZERO);
        assertThat(line(back).state()).isEqualTo(ApplicationState.SETTLED);
        assertThat(list(WorkList.TO_BE_PAID, back)).containsExactly("A1");
        assertThat(line(reversed).reversed()).isTrue();
        assertThat(list(WorkList.TO_BE_PAID, reversed)).as("reversed past the counter").isEmpty();
        assertThat(line(takenBack).due()).isEqualTo(Money.ZERO);
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(takenBack, (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void aPaymentThatComesBackAfterTheReversalDoesNotSettleAgain() {
        ClaimSettled settled = claim("M-A1", 1).paid("20.00", "30.00");
        Money payment = Amounts.of(settled.adjudication()).payment();
        long position = ledger.given(entered("A1", "50.00"), settled,
                new ApplicationSettled("A1", settled.claimId(), 2009, Amounts.of(settled.adjudication()), "clerk-1", DAY),
                new ApplicationPaidOut("A1", settled.claimId(), "Z-1", payment, DAY, "cashier-1"),
                new SettlementTakenBack("A1", settled.claimId(), payment, "错误", "reviewer-1", DAY),
                new PayoutReturned("A1", settled.claimId(), "Z-1", payment, "退款", DAY, "cashier-1"));

        assertThat(line(position).state()).isEqualTo(ApplicationState.REVERSED);
        assertThat(line(position).due()).isEqualTo(Money.ZERO);
    }

    @Test
    void theDetailTellsTheContentAsItWasAndTheHashOfIt() {
        ApplicationEntered first = entered("A1", "2000.00");
        Attachment file = new Attachment(ContentHash.of(PDF), AttachmentType.PDF, PDF.length, "a.pdf");
        long entered = ledger.given(first);
        long corrected = ledger.given(new AttachmentAdded("A1", file, "clerk-1", DAY),
                new ApplicationCorrected("A1", content("3000.00"), "clerk-2", DAY));

        ApplicationDetail before = details.find("A1", "990101", entered).orElseThrow();
        ApplicationDetail after = details.find("A1", "990101", corrected).orElseThrow();
        assertThat(before.content()).isEqualTo(first.content());
        assertThat(before.contentHash()).isEqualTo(ContentHash.of("A1", HOUSEHOLD, first.content(), List.of()));
        assertThat(after.contentHash()).isEqualTo(ContentHash.of("A1", HOUSEHOLD, content("3000.00"), List.of(file)));
        assertThat(after.history()).extracting(ApplicationDetail.Step::what)
                .containsExactly("ApplicationEntered", "AttachmentAdded", "ApplicationCorrected");
        assertThat(after.line().total()).isEqualTo(Money.parse("3000.00"));
    }

    @Test
    void anAttachmentIsCheckedAgainstItsHashWhenItIsRead() {
        Attachment file = new Attachment(ContentHash.of(PDF), AttachmentType.PDF, PDF.length, "a.pdf");
        ledger.given(entered("A1", "2000.00"), new AttachmentAdded("A1", file, "clerk-1", DAY));
        ledger.jdbc().sql("insert into attachment (sha256, media_type, content) values (?, 'application/pdf', ?)")
                .param(file.sha256()).param(PDF).update();

        assertThat(details.file("A1", file.sha256(), "990101").orElseThrow().content()).isEqualTo(PDF);
        assertThat(details.file("A1", file.sha256(), "990102")).isEmpty();
        assertThat(details.file("A2", file.sha256(), "990101")).isEmpty();
        ledger.owner().sql("alter table attachment drop constraint attachment_is_its_hash").update();
        ledger.owner().sql("update attachment set content = 'other'").update();
        assertThatThrownBy(() -> details.file("A1", file.sha256(), "990101")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hash");
        assertThatThrownBy(() -> ledger.jdbc().sql("delete from attachment").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> ledger.jdbc().sql("update attachment set content = 'other'").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aTouchedClaimIsOpenUntilItIsDecidedOrReversedItself() {
        ClaimSettled first = claim("S1", 1).paid("20.00", "30.00");
        ClaimSettled second = claim("S2", 2).paid("20.00", "30.00");
        ClaimSettled third = claim("S3", 3).paid("20.00", "30.00");
        long touched = ledger.given(first, second, third, reversed(first), touched(second, first), touched(third, first));
        long decided = ledger.given(new ResettlementDecided(HOUSEHOLD, 2009, second.claimId(), first.claimId(), Choice.KEEP_AS_SETTLED, "差额",
                null, "clerk-1", DAY));
        long reversed = ledger.given(reversed(third));

        assertThat(open(touched)).containsExactly("S2", "S3");
        assertThat(open.page("990101002", 0, 9, touched)).isEmpty();
        assertThat(open(decided)).containsExactly("S3");
        assertThat(open(reversed)).isEmpty();
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(reversed, (at, upto) -> { }).equal()).isTrue();
    }

    /** The decision of before was on something else. */
    @Test
    void aClaimThatIsNamedAgainIsOpenAgainAndOnce() {
        ClaimSettled claim = claim("S1", 1).paid("20.00", "30.00");
        ResettlementDecided kept = new ResettlementDecided(HOUSEHOLD, 2009, claim.claimId(), claim.claimId(), Choice.KEEP_AS_SETTLED, "维持",
                null, "clerk-1", DAY);
        long category = ledger.given(claim, late(claim, Cause.CATEGORY));
        long decided = ledger.given(kept);
        long death = ledger.given(late(claim, Cause.DEATH));
        long twice = ledger.given(late(claim, Cause.CATEGORY));
        long decidedAgain = ledger.given(kept);

        assertThat(open.page("990101", 0, 9, category)).extracting(OpenResettlement::cause, OpenResettlement::since)
                .containsExactly(tuple(Cause.CATEGORY, DAY));
        assertThat(open(decided)).isEmpty();
        assertThat(open.page("990101", 0, 9, death)).extracting(OpenResettlement::cause).containsExactly(Cause.DEATH);
        assertThat(open.page("990101", 0, 9, twice)).extracting(OpenResettlement::cause).containsExactly(Cause.CATEGORY);
        assertThat(open(decidedAgain)).isEmpty();
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(decidedAgain, (at, upto) -> { }).equal()).isTrue();
    }

    private static ResettlementRequired late(ClaimSettled claim, Cause cause) {
        Amounts amounts = Amounts.of(claim.adjudication());
        return new ResettlementRequired(HOUSEHOLD, 2009, claim.claimId(), claim.claimId(), amounts, amounts, cause, DAY);
    }

    private List<String> list(WorkList list, long position) {
        return lists.page(list, "990101", 0, 9, position).stream().map(ApplicationLine::applicationNo).toList();
    }

    private ApplicationLine line(long position) {
        return details.find("A1", "990101", position).orElseThrow().line();
    }

    private List<String> open(long position) {
        return open.page("990101", 0, 9, position).stream().map(OpenResettlement::claimNo).toList();
    }

    private static ResettlementRequired touched(ClaimSettled claim, ClaimSettled because) {
        Amounts amounts = Amounts.of(claim.adjudication());
        return new ResettlementRequired(HOUSEHOLD, 2009, claim.claimId(), because.claimId(), amounts, amounts);
    }

    private static ApplicationEntered entered(String applicationNo, String yuan) {
        return new ApplicationEntered(applicationNo, HOUSEHOLD, VILLAGE, content(yuan), "clerk-1", DAY);
    }

    private static ApplicationContent content(String yuan) {
        Money total = Money.parse(yuan);
        return new ApplicationContent(LI, new PaperInvoice("H1", "P-1", ClaimKind.INPATIENT, DAY, DAY, List.of("J18.900"), total,
                new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, null),
                new BankAccount("某人", "农村信用社", "6210990000000001"));
    }

}
