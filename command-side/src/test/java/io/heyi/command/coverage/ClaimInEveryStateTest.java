package io.heyi.command.coverage;

import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.again;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static io.heyi.command.coverage.CoverageYearStory.reversed;
import static io.heyi.events.coverage.FamilyAccountCredited.Source.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every command of a benefit year in every state of its claims; the rules of each have a test of their own. */
@DisplayName("a benefit year with a claim")
class ClaimInEveryStateTest {

    private static final Bill STAY = inpatient("1").on("2018-06-01").of(FATHER, 52).costing("2000.00");
    private static final Bill NEXT = inpatient("2").on("2018-06-20").of(FATHER, 52).costing("2000.00").diagnosed("J18.900");

    private final CoverageYearStory story = in2018();

    @Nested
    @DisplayName("when a claim is settled")
    class WhenAClaimIsSettled {

        private final CoverageYearStory settled = story.enrolled(FATHER).settled(STAY);

        @Test
        void it_is_answered_again_with_its_first_ordinal() {
            settled.when(story.settle(STAY, 99)).changesNothing().answers(again(story.settlement(STAY)));
        }

        @Test
        void the_next_one_stands_on_it() {
            assertThat(settled.settles(NEXT).deductible()).isEqualTo(Bill.yuan("200.00"));
        }

        @Test
        void it_is_reversed() {
            settled.when(story.reverse(STAY)).leadsTo(story.reversalOf(STAY, 2018)).answers(reversed(story.settlement(STAY)));
        }

        @Test
        void another_is_not_reversed() {
            settled.when(story.reverse(NEXT)).isRefusedAs(UnknownClaim.class);
        }

        @Test
        void members_are_enrolled_and_coverage_ends() {
            settled.when(story.enroll(FATHER, MOTHER)).leadsTo(story.membersEnrolled(story.enrollment(MOTHER))).answers(1);
            settled.when(story.end(FATHER, "2018-05-01")).leadsTo(story.coverageEnded(FATHER, "2018-05-01"));
        }

        @Test
        void a_category_changes_and_the_settlement_stays() {
            settled.when(story.changeCategory(FATHER, POOR, "2018-06-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2018-06-01"));
            settled.changedTo(POOR, FATHER, "2018-06-01").when(story.settle(STAY)).changesNothing().answers(again(story.settlement(STAY)));
        }

        @Test
        void money_comes_in_and_the_year_is_closed() {
            settled.when(story.credit("1.00", 2017, RETURNED)).leadsTo(story.accountCredited("1.00", 2017, RETURNED));
            settled.when(story.close()).leadsTo(story.yearClosed("20.00"));
        }
    }

    @Nested
    @DisplayName("when the claim is reversed")
    class WhenTheClaimIsReversed {

        private final CoverageYearStory taken = story.enrolled(FATHER).settled(STAY).reversed(STAY);

        @Test
        void its_reversal_again_gives_the_first_answer() {
            taken.when(story.reverse(STAY)).changesNothing().answers(reversed(story.settlement(STAY)));
        }

        @Test
        void its_settlement_again_gives_the_first_answer_marked_reversed() {
            taken.when(story.settle(STAY)).changesNothing().answers(reversed(story.settlement(STAY)));
        }

        @Test
        void the_next_one_is_settled_as_if_it_had_never_been() {
            assertThat(taken.settles(NEXT).deductible()).isEqualTo(Bill.yuan("400.00"));
        }

        @Test
        void an_unknown_claim_is_not_reversed() {
            taken.when(story.reverse(NEXT)).isRefusedAs(UnknownClaim.class);
        }

        @Test
        void members_are_enrolled_and_coverage_ends_and_a_category_changes() {
            taken.when(story.enroll(MOTHER)).leadsTo(story.membersEnrolled(story.enrollment(MOTHER))).answers(1);
            taken.when(story.end(FATHER, "2018-05-01")).leadsTo(story.coverageEnded(FATHER, "2018-05-01"));
            taken.when(story.changeCategory(FATHER, POOR, "2018-06-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2018-06-01"));
        }

        @Test
        void money_comes_in_and_the_year_is_closed() {
            taken.when(story.credit("1.00", 2017, RETURNED)).leadsTo(story.accountCredited("1.00", 2017, RETURNED));
            taken.when(story.close()).leadsTo(story.yearClosed("20.00"));
        }
    }

    @Nested
    @DisplayName("when resettlement is required")
    class WhenResettlementIsRequired {

        private final CoverageYearStory named = story.enrolled(FATHER).settled(STAY, NEXT).reversed(STAY)
                .resettlementRequiredOf(NEXT, STAY);

        @Test
        void the_claim_stays_as_it_was_settled() {
            named.when(story.settle(NEXT)).changesNothing().answers(again(story.settlement(NEXT)));
        }

        @Test
        void it_may_be_reversed() {
            named.when(story.reverse(NEXT)).leadsTo(story.reversalOf(NEXT, 2018)).answers(reversed(story.settlement(NEXT)));
        }

        @Test
        void the_next_claim_counts_it_as_it_was_settled() {
            Bill third = inpatient("3").on("2018-08-01").of(FATHER, 52).costing("2000.00").diagnosed("N20.000");
            assertThat(named.settles(third).deductible()).isEqualTo(Bill.yuan("200.00"));
        }

        @Test
        void the_year_is_closed() {
            named.when(story.close()).leadsTo(story.yearClosed("20.00"));
        }
    }
}
