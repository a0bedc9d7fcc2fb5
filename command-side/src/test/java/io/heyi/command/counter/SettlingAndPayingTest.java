package io.heyi.command.counter;

import static io.heyi.command.counter.CounterStory.DAY;
import static io.heyi.command.counter.CounterStory.HOUSEHOLD;
import static io.heyi.command.counter.CounterStory.NO;
import static io.heyi.command.counter.CounterStory.OTHER;
import static io.heyi.command.counter.CounterStory.SMALL;
import static io.heyi.command.counter.CounterStory.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.NotSettled;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.Settlement;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.PlanRef;
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
    void a_claim_that_was_reversed_is_no_settlement() {
        Settlement reversed = new Settlement(new ClaimId("COUNTY", "M-A1"), 1, new PlanRef("990101-2009", 1), CounterStory.amounts(SMALL),
                List.of(), true, true);
        ReimbursementState state = new ReimbursementState();
        assertThatThrownBy(() -> PayingDecisions.settled(settle(), state, reversed)).isInstanceOf(NotSettled.class);
    }

    @Test
    void what_is_due_is_paid_once() {
        approved().settled().when(paidBy("Z-1")).leadsTo(story.payout("Z-1"));
        story.paid("Z-1").when(paidBy("Z-1")).changesNothing();
        story.when(paidBy("Z-2")).changesNothing();
    }

    @Test
    void a_batch_that_pays_what_was_taken_back_since_changes_nothing() {
        story.when(follow("M-A1", "Z-1", null)).isRefusedAs(UnknownApplication.class);
        approved().when(follow("M-A1", "Z-1", null)).changesNothing();
        story.settled().takenBack().when(paidBy("Z-1")).changesNothing();
        story.corrected(OTHER).checked().approved(1, 1).settled().when(follow("M-A1", "Z-1", null)).changesNothing();
        story.when(follow("M-A1", "Z-1", "退票")).changesNothing();
    }

    @Test
    void a_returned_payment_is_due_again_and_told_once() {
        approved().settled().paid("Z-1");
        story.when(follow("M-A1", "Z-1", "退票")).leadsTo(
                new PayoutReturned(NO, story.claimId(), "Z-1", Money.parse("1000.00"), "退票", DAY, "cashier-1"));
        story.payoutReturned();
        story.when(follow("M-A1", "Z-1", "退票")).changesNothing();
        story.when(paidBy("Z-1")).changesNothing();
        story.when(paidBy("Z-2")).leadsTo(story.payout("Z-2"));
    }

    @Test
    void the_payment_of_an_earlier_settlement_comes_back_too() {
        ClaimId first = approved().settled().claimId();
        story.paid("Z-1").takenBack().corrected(OTHER).checked().approved(1, 1).settled();
        PayoutReturned back = new PayoutReturned(NO, first, "Z-1", Money.parse("1000.00"), "退票", DAY, "cashier-1");
        story.when(follow(first.number(), "Z-1", "退票")).leadsTo(back);
        story.tell(back).when(paidBy("Z-2")).leadsTo(payout("Z-2", "1500.00"));
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
        story.when(paidBy("Z-2")).leadsTo(payout("Z-2", "500.00"));
    }

    /** The batch withholds what is settled now for what was paid before; 500.00 are left to be paid back. */
    @Test
    void when_less_is_settled_than_was_paid_the_batch_pays_nothing_anew() {
        approved().settled().paid("Z-1").takenBack().corrected(content("P-1", "1000.00")).checked().approved(1, 1).settled();
        story.when(paidBy("Z-2")).leadsTo(payout("Z-2", "0.00"));
        ReimbursementState state = settledOnce(SMALL);
        state.evolve(payout("Z-1", "1000.00"));
        state.evolve(new SettlementTakenBack(NO, new ClaimId("COUNTY", "M-A1"), Money.parse("1000.00"), "冲正", "reviewer-1", DAY));
        state.evolve(new ApplicationSettled(NO, new ClaimId("COUNTY", "M-A1.2"), 2009, CounterStory.amounts(content("P-1", "1000.00")),
                "clerk-1", DAY));
        state.evolve(payout("Z-2", "0.00"));
        assertThat(state.due()).isEqualTo(Money.parse("-500.00"));
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

    /** A batch pays the last settlement. */
    private FollowPayment paidBy(String batchNo) {
        return follow(story.claimId().number(), batchNo, null);
    }

    private static FollowPayment follow(String claimNo, String batchNo, String returnedBecause) {
        return new FollowPayment(NO, new ClaimId("COUNTY", claimNo), batchNo, returnedBecause, DAY, "cashier-1");
    }

    private ApplicationPaidOut payout(String batchNo, String yuan) {
        return new ApplicationPaidOut(NO, story.claimId(), batchNo, Money.parse(yuan), DAY, "cashier-1");
    }

    private static TakeBackSettlement takeBack(String reason) {
        return new TakeBackSettlement(NO, HOUSEHOLD, 2009, reason, "reviewer-1", DAY);
    }
}
