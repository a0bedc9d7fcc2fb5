package io.heyi.command.remittance;

import static io.heyi.command.remittance.RemittanceStory.ACCOUNT;
import static io.heyi.command.remittance.RemittanceStory.DAY;
import static io.heyi.command.remittance.RemittanceStory.HOSPITAL;
import static io.heyi.command.remittance.RemittanceStory.ITEMS;
import static io.heyi.command.remittance.RemittanceStory.JULY;
import static io.heyi.command.remittance.RemittanceStory.approval;
import static io.heyi.command.remittance.RemittanceStory.approve;
import static io.heyi.command.remittance.RemittanceStory.bankReturn;
import static io.heyi.command.remittance.RemittanceStory.deduct;
import static io.heyi.command.remittance.RemittanceStory.deduction;
import static io.heyi.command.remittance.RemittanceStory.dispute;
import static io.heyi.command.remittance.RemittanceStory.drawUp;
import static io.heyi.command.remittance.RemittanceStory.drawUpOn;
import static io.heyi.command.remittance.RemittanceStory.giveBack;
import static io.heyi.command.remittance.RemittanceStory.hash;
import static io.heyi.command.remittance.RemittanceStory.layers;
import static io.heyi.command.remittance.RemittanceStory.pay;
import static io.heyi.command.remittance.RemittanceStory.payment;
import static io.heyi.command.remittance.RemittanceStory.remittance;
import static io.heyi.command.remittance.RemittanceStory.remove;
import static io.heyi.command.remittance.RemittanceStory.resolve;
import static io.heyi.command.remittance.RemittanceStory.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyPaid;
import io.heyi.command.remittance.RemittanceRefusals.ApprovedByItsAuthor;
import io.heyi.command.remittance.RemittanceRefusals.ClaimNotOnStatement;
import io.heyi.command.remittance.RemittanceRefusals.ClaimTakenBack;
import io.heyi.command.remittance.RemittanceRefusals.DeductedMoreThanOwed;
import io.heyi.command.remittance.RemittanceRefusals.DeductionNotPositive;
import io.heyi.command.remittance.RemittanceRefusals.DeductionRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.DeductionWasRemoved;
import io.heyi.command.remittance.RemittanceRefusals.DisputeOpen;
import io.heyi.command.remittance.RemittanceRefusals.DisputeRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.MonthNotOver;
import io.heyi.command.remittance.RemittanceRefusals.NothingOwed;
import io.heyi.command.remittance.RemittanceRefusals.NothingToPay;
import io.heyi.command.remittance.RemittanceRefusals.OwedLessThanNothing;
import io.heyi.command.remittance.RemittanceRefusals.PaymentRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.ReferenceUsed;
import io.heyi.command.remittance.RemittanceRefusals.StatementChangedSince;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.StatementItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("a remittance")
class RemittanceTest {

    private static final Layers FIFTY = layers("50.00", "0.00", "0.00");

    @Nested
    @DisplayName("drawing it up")
    class DrawingItUp {

        @Test
        void lists_what_is_owed_less_what_is_taken_back() {
            remittance().when(drawUp()).leadsTo(statement(ITEMS));
            assertThat(statement(ITEMS).sums()).isEqualTo(layers("380.00", "60.00", "40.00"));
        }

        @Test
        void is_refused_before_the_month_is_over() {
            remittance().when(drawUpOn("2009-07-31")).isRefusedAs(MonthNotOver.class);
        }

        @Test
        void is_refused_when_nothing_is_owed() {
            remittance().whereIsOwed().when(drawUp()).isRefusedAs(NothingOwed.class);
        }

        @Test
        void waits_when_reversals_exceed_settlements() {
            remittance().whereIsOwed(ITEMS.get(1), ITEMS.get(2)).when(drawUp()).isRefusedAs(OwedLessThanNothing.class);
        }

        @Test
        void gives_back_with_a_reversal_what_review_had_deducted() {
            StatementItem reversal = new StatementItem("S0", -1, layers("100.00", "0.00", "0.00"), FIFTY);
            assertThat(reversal.net()).isEqualTo(layers("-50.00", "0.00", "0.00"));
            remittance().whereIsOwed(ITEMS.get(1), reversal).when(drawUp()).leadsTo(statement(List.of(ITEMS.get(1), reversal)));
        }

        @Test
        void has_a_hash_that_tells_every_other_list_apart() {
            StatementItem first = ITEMS.get(0);
            assertThat(List.of(
                    statement(ITEMS).sha256(),
                    statement(ITEMS.subList(0, 2)).sha256(),
                    statement(List.of(new StatementItem("S9", 1, first.amounts(), null), ITEMS.get(1), ITEMS.get(2))).sha256(),
                    statement(List.of(new StatementItem("S1", 1, layers("400.00", "40.00", "60.00"), null), ITEMS.get(1), ITEMS.get(2)))
                            .sha256(),
                    statement(List.of(ITEMS.get(0), ITEMS.get(1), new StatementItem("S0", -1, ITEMS.get(2).amounts(), FIFTY))).sha256(),
                    hash(deduction("K1", "S1", FIFTY)))).doesNotHaveDuplicates();
        }
    }

    @Nested
    @DisplayName("a deduction")
    class ADeduction {

        private final RemittanceStory drawnUp = remittance().drawnUp();

        @Test
        void takes_the_fund_s_layers_in_their_order() {
            Layers amounts = layers("400.00", "50.00", "0.00");
            drawnUp.when(deduct("K1", "S1", "450.00")).leadsTo(new DeductionAdded(HOSPITAL, JULY, "K1", "S1", amounts, "超限用药", DAY,
                    "clerk-2", hash(deduction("K1", "S1", amounts))));
            assertThat(new Layers(yuan("1"), yuan("2"), yuan("3"), yuan("4"), yuan("5")).first(yuan("12.5")))
                    .isEqualTo(new Layers(yuan("1"), yuan("2"), yuan("3"), yuan("4"), yuan("2.5")));
        }

        @Test
        void is_of_a_claim_on_the_statement() {
            drawnUp.when(deduct("K1", "S7", "1.00")).isRefusedAs(ClaimNotOnStatement.class);
        }

        @Test
        void is_not_of_a_claim_that_the_statement_takes_back() {
            StatementItem back = new StatementItem("S1", -1, ITEMS.get(0).amounts(), null);
            remittance().tell(statement(List.of(ITEMS.get(0), back, ITEMS.get(1)))).when(deduct("K1", "S1", "1.00"))
                    .isRefusedAs(ClaimTakenBack.class);
        }

        @Test
        void is_more_than_nothing() {
            drawnUp.when(deduct("K1", "S1", "0.00")).isRefusedAs(DeductionNotPositive.class);
            drawnUp.when(deduct("K1", "S1", "-1.00")).isRefusedAs(DeductionNotPositive.class);
        }

        @Test
        void is_with_all_others_no_more_than_the_claim() {
            drawnUp.when(deduct("K1", "S2", "80.01")).isRefusedAs(DeductedMoreThanOwed.class);
            remittance().drawnUp().deducted("K1", "S2", "50.00", "x").when(deduct("K2", "S2", "30.01"))
                    .isRefusedAs(DeductedMoreThanOwed.class);
        }

        @Test
        void is_with_all_others_no_more_than_the_hospital_is_owed() {
            drawnUp.when(deduct("K1", "S1", "480.01")).isRefusedAs(DeductedMoreThanOwed.class);
        }

        @Test
        void under_the_same_number_changes_nothing_or_is_refused() {
            RemittanceStory deducted = remittance().drawnUp().deducted("K1", "S1", "50.00", "x");
            deducted.when(deduct("K1", "S1", "50.00")).changesNothing();
            deducted.when(deduct("K1", "S2", "50.00")).isRefusedAs(DeductionRecordedDifferently.class, "claim");
            deducted.when(deduct("K1", "S1", "51.00")).isRefusedAs(DeductionRecordedDifferently.class, "amount");
            deducted.when(new AddDeduction(HOSPITAL, JULY, "K1", "S1", yuan("50"), "另", DAY, "clerk-2"))
                    .isRefusedAs(DeductionRecordedDifferently.class, "reason");
        }

        @Test
        void is_taken_off_again() {
            RemittanceStory deducted = remittance().drawnUp().deducted("K1", "S1", "50.00", "x");
            deducted.when(remove("K1")).leadsTo(new DeductionRemoved(HOSPITAL, JULY, "K1", FIFTY, "病历已补", DAY, "clerk-3", hash()));
            deducted.deductionRemoved("K1").when(deduct("K1", "S1", "50.00")).isRefusedAs(DeductionWasRemoved.class);
        }
    }

    @Nested
    @DisplayName("an approval")
    class AnApproval {

        @Test
        void names_what_it_approves() {
            remittance().drawnUp().when(approve()).leadsTo(approval(hash(), layers("380.00", "60.00", "40.00")));
            remittance().drawnUp().when(approve("0000", "reviewer-1")).isRefusedAs(StatementChangedSince.class);
        }

        @Test
        void does_not_cover_a_deduction_that_came_after_the_look() {
            RemittanceStory deducted = remittance().drawnUp().deducted("K1", "S1", "50.00", "after");
            deducted.when(approve()).isRefusedAs(StatementChangedSince.class);
            deducted.when(approve("after", "reviewer-1")).leadsTo(approval("after", layers("330.00", "60.00", "40.00"),
                    new ClaimDeduction("S1", FIFTY)));
        }

        @Test
        void sums_the_deductions_of_a_claim_and_leaves_out_those_taken_off() {
            remittance().drawnUp().deducted("K1", "S1", "50.00", "a").deducted("K2", "S1", "10.00", "b").deducted("K3", "S2", "5.00", "c")
                    .deductionRemoved("K3").when(approve()).leadsTo(approval(hash(), layers("320.00", "60.00", "40.00"),
                            new ClaimDeduction("S1", layers("60.00", "0.00", "0.00"))));
        }

        @Test
        void is_a_second_person_s() {
            RemittanceStory touched = remittance().drawnUp().deducted("K1", "S1", "50.00", "x").deductionRemoved("K1");
            touched.when(approve(hash(), "clerk-1")).isRefusedAs(ApprovedByItsAuthor.class);
            touched.when(approve(hash(), "clerk-2")).isRefusedAs(ApprovedByItsAuthor.class);
            touched.when(approve(hash(), "clerk-3")).isRefusedAs(ApprovedByItsAuthor.class);
        }

        @Test
        void waits_until_every_dispute_is_resolved() {
            RemittanceStory disputed = remittance().drawnUp().disputed("Y1").disputed("Y2").resolved("Y1");
            disputed.when(approve()).isRefusedAs(DisputeOpen.class);
            disputed.resolved("Y2").when(approve()).leadsTo(approval(hash(), layers("380.00", "60.00", "40.00")));
        }
    }

    @Nested
    @DisplayName("a dispute")
    class ADispute {

        private final RemittanceStory disputed = remittance().drawnUp().disputed("Y1");

        @Test
        void under_the_same_number_changes_nothing_or_is_refused() {
            disputed.when(dispute("Y1", "S1")).changesNothing();
            disputed.when(dispute("Y1", "S2")).isRefusedAs(DisputeRecordedDifferently.class, "claim");
            disputed.when(dispute("Y1", null)).isRefusedAs(DisputeRecordedDifferently.class, "claim");
            disputed.when(new DisputeStatement(HOSPITAL, JULY, "Y1", "S1", "另", DAY, "h"))
                    .isRefusedAs(DisputeRecordedDifferently.class, "text");
        }

        @Test
        void is_of_a_claim_on_the_statement() {
            disputed.when(dispute("Y2", "S7")).isRefusedAs(ClaimNotOnStatement.class);
        }

        @Test
        void is_resolved_once() {
            disputed.resolved("Y1").when(resolve("Y1")).changesNothing();
            disputed.when(resolve("Y1", "改判")).isRefusedAs(DisputeRecordedDifferently.class, "answer");
        }
    }

    @Nested
    @DisplayName("a payment")
    class APayment {

        private final RemittanceStory paid = remittance().drawnUp().approved().paid("P1");

        @Test
        void is_made_once() {
            paid.when(pay("P1")).changesNothing();
            paid.when(pay("P2")).isRefusedAs(AlreadyPaid.class);
            paid.when(new PayRemittance(HOSPITAL, JULY, "P1", DAY.plusDays(1), "clerk-1"))
                    .isRefusedAs(PaymentRecordedDifferently.class, "paidOn");
        }

        @Test
        void that_came_back_is_made_again_under_another_reference() {
            RemittanceStory returned = paid.returned("P1");
            returned.when(pay("P1")).isRefusedAs(ReferenceUsed.class);
            returned.when(pay("P2")).leadsTo(payment("P2", ACCOUNT));
            returned.paid("P2").when(giveBack("P1")).changesNothing();
            returned.when(giveBack("P2")).leadsTo(bankReturn("P2"));
        }

        @Test
        void comes_back_once() {
            RemittanceStory returned = paid.returned("P1");
            returned.when(giveBack("P1", "销户")).isRefusedAs(PaymentRecordedDifferently.class, "reason");
            returned.when(new ReturnRemittance(HOSPITAL, JULY, "P1", "账号不符", DAY.plusDays(1), "clerk-1"))
                    .isRefusedAs(PaymentRecordedDifferently.class, "returnedOn");
        }

        @Test
        void of_nothing_is_refused() {
            remittance().tell(statement(List.of(ITEMS.get(1)))).tell(approval("x", Layers.NONE)).when(pay("P1"))
                    .isRefusedAs(NothingToPay.class);
        }
    }

    private static Money yuan(String yuan) {
        return Money.parse(yuan);
    }
}
