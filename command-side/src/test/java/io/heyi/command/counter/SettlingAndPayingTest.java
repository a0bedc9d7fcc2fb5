package io.heyi.command.counter;

import static io.heyi.command.counter.CounterStory.DAY;
import static io.heyi.command.counter.CounterStory.HOUSEHOLD;
import static io.heyi.command.counter.CounterStory.NO;
import static io.heyi.command.counter.CounterStory.OTHER;
import static io.heyi.command.counter.CounterStory.SMALL;
import static io.heyi.command.counter.CounterStory.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ReimbursementRefusals.AmountNotDue;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.NotSettled;
import io.heyi.command.counter.ReimbursementRefusals.PaidDifferently;
import io.heyi.command.counter.ReimbursementRefusals.PayoutWasReturned;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.Test;

/** From the approval to the resident's account, and back. */
class SettlingAndPayingTest {

    private final CounterStory story = new CounterStory();

    @Test
    void it_settles_as_a_claim_of_the_hospital_under_the_counters_number() {
        approved().when(settle()).leadsTo(new ApplicationSettled(NO, new ClaimId("COUNTY", "M-A1"), 2009, CounterStory.amounts(SMALL),
                "clerk-1", DAY));
    }

    @Test
    void settling_again_gives_the_first_answer() {
        approved().settled().when(settle()).changesNothing();
        story.paid("Z-1").when(settle()).changesNothing();
    }

    @Test
    void what_is_due_is_paid_once() {
        approved().settled().when(pay("Z-1", "1000.00")).leadsTo(story.payout("Z-1"));
        story.paid("Z-1").when(pay("Z-1", "1000.00")).changesNothing();
        story.when(pay("Z-2", "1000.00")).isRefusedAs(PaidDifferently.class, "payment_ref");
        story.when(pay("Z-1", "999.99")).isRefusedAs(PaidDifferently.class, "amount");
        story.when(new RecordPayout(NO, "Z-1", Money.parse("1000.00"), DAY.plusDays(1), "cashier-1"))
                .isRefusedAs(PaidDifferently.class, "paid_on");
    }

    @Test
    void no_other_amount_than_what_is_due_is_paid() {
        approved().settled().when(pay("Z-1", "1000.01")).isRefusedAs(AmountNotDue.class);
    }

    @Test
    void what_is_not_settled_or_reversed_since_is_not_paid() {
        story.when(pay("Z-1", "1000.00")).isRefusedAs(UnknownApplication.class);
        approved().when(pay("Z-1", "1000.00")).isRefusedAs(NotSettled.class);
        story.settled().reversedElsewhere().when(pay("Z-1", "1000.00")).isRefusedAs(NotSettled.class);
    }

    @Test
    void a_returned_payment_is_due_again_under_another_reference() {
        approved().settled().paid("Z-1");
        PayoutReturned returned = new PayoutReturned(NO, story.claimId(), "Z-1", Money.parse("1000.00"), "退票", DAY, "cashier-1");
        story.when(returnPayout("退票", DAY)).leadsTo(returned);
        story.payoutReturned();
        story.when(returnPayout("退票", DAY)).changesNothing();
        story.when(returnPayout("销户", DAY)).isRefusedAs(PaidDifferently.class, "reason");
        story.when(returnPayout("退票", DAY.plusDays(1))).isRefusedAs(PaidDifferently.class, "returned_on");
        story.when(pay("Z-1", "1000.00")).isRefusedAs(PayoutWasReturned.class);
        story.when(pay("Z-2", "1000.00")).leadsTo(story.payout("Z-2"));
    }

    @Test
    void a_settlement_is_taken_back_once() {
        approved().settled().when(takeBack("录错")).leadsTo(
                new SettlementTakenBack(NO, story.claimId(), Money.parse("1000.00"), "录错", "reviewer-1", DAY));
        story.takenBack().when(takeBack("冲正")).changesNothing();
        story.when(takeBack("录错")).isRefusedAs(NotPossibleNow.class);
    }

    @Test
    void after_a_reversal_only_the_difference_is_due() {
        approved().settled().paid("Z-1").takenBack().corrected(OTHER).checked().approved(1, 1).settled();
        assertThat(story.claimId().number()).isEqualTo("M-A1.2");
        story.when(pay("Z-2", "1500.00")).isRefusedAs(AmountNotDue.class);
        story.when(pay("Z-2", "500.00")).leadsTo(new ApplicationPaidOut(NO, story.claimId(), "Z-2", Money.parse("500.00"), DAY, "cashier-1"));
    }

    @Test
    void when_less_is_settled_than_was_paid_nothing_is_due_until_the_payment_comes_back() {
        approved().settled().paid("Z-1").takenBack().corrected(content("P-1", "500.00")).checked().approved(1, 1).settled();
        story.when(pay("Z-2", "250.00")).isRefusedAs(AmountNotDue.class);
        story.when(pay("Z-2", "-750.00")).isRefusedAs(AmountNotDue.class);
    }

    @Test
    void a_new_settlement_corrects_the_applications_own_where_it_can() {
        ReimbursementState state = settledOnce(SMALL);
        assertThat(request(state, OTHER).corrects()).isEqualTo(new ClaimId("COUNTY", "M-A1"));
        assertThat(request(state, content("P-2", "2000.00")).corrects()).as("same year").isEqualTo(new ClaimId("COUNTY", "M-A1"));
        LocalDate nextYear = LocalDate.of(2010, 1, 2);
        assertThat(request(state, content(SMALL.resident(), "P-1", "2000.00", "COUNTY", null, nextYear)).corrects()).as("same invoice")
                .isEqualTo(new ClaimId("COUNTY", "M-A1"));
        assertThat(request(state, content(SMALL.resident(), "P-2", "2000.00", "COUNTY", null, nextYear)).corrects()).isNull();
    }

    @Test
    void the_reversed_claim_of_a_hospital_gives_its_invoice_up_to_the_counter() {
        ReimbursementState state = new ReimbursementState();
        state.evolve(new ApplicationEntered(NO, HOUSEHOLD, CounterStory.VILLAGE, content("P-1", "2000.00", "COUNTY", "S1"), "clerk-1", DAY));
        ClaimRequest request = PayingDecisions.claim(state).request();
        assertThat(request.claimId()).isEqualTo(new ClaimId("COUNTY", "M-A1"));
        assertThat(request.corrects()).isEqualTo(new ClaimId("COUNTY", "S1"));
    }

    private static ReimbursementState settledOnce(ApplicationContent content) {
        ReimbursementState state = new ReimbursementState();
        state.evolve(new ApplicationEntered(NO, HOUSEHOLD, CounterStory.VILLAGE, content, "clerk-1", DAY));
        state.evolve(new ApplicationSettled(NO, new ClaimId("COUNTY", "M-A1"), 2009, CounterStory.amounts(content), "clerk-1", DAY));
        return state;
    }

    private static ClaimRequest request(ReimbursementState settled, ApplicationContent corrected) {
        settled.evolve(new io.heyi.events.counter.ApplicationCorrected(NO, corrected, "clerk-1", DAY));
        return PayingDecisions.claim(settled).request();
    }

    private CounterStory approved() {
        return story.entered(SMALL).checked().approved(1, 1);
    }

    private static SettleApplication settle() {
        return new SettleApplication(NO, HOUSEHOLD, 2009, "clerk-1", DAY);
    }

    private static RecordPayout pay(String reference, String yuan) {
        return new RecordPayout(NO, reference, Money.parse(yuan), DAY, "cashier-1");
    }

    private static ReturnPayout returnPayout(String reason, LocalDate on) {
        return new ReturnPayout(NO, "Z-1", reason, on, "cashier-1");
    }

    private static TakeBackSettlement takeBack(String reason) {
        return new TakeBackSettlement(NO, HOUSEHOLD, 2009, reason, "reviewer-1", DAY);
    }
}
