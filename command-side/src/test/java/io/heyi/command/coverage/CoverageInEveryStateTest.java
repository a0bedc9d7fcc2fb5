package io.heyi.command.coverage;

import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.again;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static io.heyi.command.coverage.CoverageYearStory.reversed;
import static io.heyi.events.coverage.FamilyAccountCredited.Source.CARRIED_OVER;
import static io.heyi.events.coverage.FamilyAccountCredited.Source.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.command.coverage.CoverageRefusals.NoLongerCovered;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every command of a benefit year in every state of its coverage; the rules of each have a test of their own. */
@DisplayName("a benefit year")
class CoverageInEveryStateTest {

    private static final Bill STAY = inpatient("1").on("2018-06-01").of(FATHER, 52).costing("2000.00");
    private static final Bill NEXT = inpatient("2").on("2018-06-20").of(FATHER, 52).costing("2000.00").diagnosed("J18.900");

    private final CoverageYearStory story = in2018();

    @Nested
    @DisplayName("when nobody is enrolled")
    class WhenNobodyIsEnrolled {

        @Test
        void members_are_enrolled() {
            story.when(story.enroll(FATHER)).leadsTo(story.membersEnrolled(story.enrollment(FATHER))).answers(1);
        }

        @Test
        void no_coverage_ends() {
            story.when(story.end(FATHER, "2018-06-01")).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void no_category_changes() {
            story.when(story.changeCategory(FATHER, POOR, "2018-06-01")).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void money_of_another_year_comes_in() {
            story.when(story.credit("12.34", 2017, CARRIED_OVER)).leadsTo(story.accountCredited("12.34", 2017, CARRIED_OVER));
        }

        @Test
        void it_is_not_closed() {
            story.when(story.close()).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void no_claim_is_settled() {
            story.refuses(STAY, NotEnrolled.class);
        }

        @Test
        void no_claim_is_reversed() {
            story.when(story.reverse(STAY)).isRefusedAs(UnknownClaim.class);
        }
    }

    @Nested
    @DisplayName("when only money of the year before has come in")
    class WhenOnlyMoneyHasComeIn {

        private final CoverageYearStory credited = story.credited("12.34", 2017, CARRIED_OVER);

        @Test
        void members_are_enrolled() {
            credited.when(story.enroll(FATHER)).leadsTo(story.membersEnrolled(story.enrollment(FATHER))).answers(1);
        }

        @Test
        void no_coverage_ends_and_no_category_changes() {
            credited.when(story.end(FATHER, "2018-06-01")).isRefusedAs(NotEnrolled.class);
            credited.when(story.changeCategory(FATHER, POOR, "2018-06-01")).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void more_money_comes_in() {
            credited.when(story.credit("5.00", 2017, RETURNED)).leadsTo(story.accountCredited("5.00", 2017, RETURNED));
        }

        @Test
        void no_claim_is_settled_or_reversed() {
            credited.refuses(STAY, NotEnrolled.class);
            credited.when(story.reverse(STAY)).isRefusedAs(UnknownClaim.class);
        }

        /** What is left at the end of the year goes to the household's next (step 2), also when nobody enrolled in between. */
        @Test
        void closing_it_passes_the_money_on() {
            credited.when(story.close()).leadsTo(story.yearClosed("12.34"));
        }
    }

    @Nested
    @DisplayName("when members are enrolled")
    class WhenMembersAreEnrolled {

        private final CoverageYearStory enrolled = story.enrolled(FATHER);

        @Test
        void the_same_enrollment_again_changes_nothing() {
            enrolled.when(story.enroll(FATHER)).changesNothing().answers(0);
        }

        @Test
        void others_are_enrolled_too() {
            enrolled.when(story.enroll(MOTHER)).leadsTo(story.membersEnrolled(story.enrollment(MOTHER))).answers(1);
        }

        @Test
        void coverage_ends() {
            enrolled.when(story.end(FATHER, "2018-06-01")).leadsTo(story.coverageEnded(FATHER, "2018-06-01"));
        }

        @Test
        void coverage_does_not_end_later_than_the_year() {
            enrolled.when(story.end(FATHER, "2018-12-31")).changesNothing();
            enrolled.when(story.end(FATHER, "2019-03-01")).changesNothing();
        }

        @Test
        void the_coverage_of_another_does_not_end() {
            enrolled.when(story.end(MOTHER, "2018-06-01")).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void a_category_changes() {
            enrolled.when(story.changeCategory(FATHER, POOR, "2018-06-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2018-06-01"));
            enrolled.when(story.changeCategory(MOTHER, POOR, "2018-06-01")).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void money_of_another_year_comes_in() {
            enrolled.when(story.credit("12.34", 2017, RETURNED)).leadsTo(story.accountCredited("12.34", 2017, RETURNED));
        }

        @Test
        void it_is_closed_and_carries_its_account_over() {
            enrolled.when(story.close()).leadsTo(story.yearClosed("20.00"));
        }

        @Test
        void a_claim_is_settled() {
            assertThat(enrolled.settles(STAY).basic()).isEqualTo(Bill.yuan("1120.00"));
        }

        @Test
        void an_unknown_claim_is_not_reversed() {
            enrolled.when(story.reverse(STAY)).isRefusedAs(UnknownClaim.class);
        }
    }

    @Nested
    @DisplayName("when coverage has ended")
    class WhenCoverageHasEnded {

        private final CoverageYearStory ended = story.enrolled(FATHER).endedFor(FATHER, "2018-06-01");

        @Test
        void the_same_end_again_or_a_later_one_changes_nothing() {
            ended.when(story.end(FATHER, "2018-06-01")).changesNothing();
            ended.when(story.end(FATHER, "2018-06-02")).changesNothing();
        }

        @Test
        void an_earlier_end_takes_its_place() {
            ended.when(story.end(FATHER, "2018-05-31")).leadsTo(story.coverageEnded(FATHER, "2018-05-31"));
        }

        @Test
        void the_same_enrollment_again_does_not_revive_it() {
            ended.when(story.enroll(FATHER)).changesNothing().answers(0);
        }

        @Test
        void a_category_held_before_may_still_be_recorded() {
            ended.when(story.changeCategory(FATHER, POOR, "2018-03-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2018-03-01"));
        }

        @Test
        void the_last_day_is_settled_and_the_next_is_not() {
            ended.settles(STAY);
            ended.refuses(STAY.on("2018-06-02"), NoLongerCovered.class);
        }

        @Test
        void an_unknown_claim_is_not_reversed() {
            ended.when(story.reverse(STAY)).isRefusedAs(UnknownClaim.class);
        }

        @Test
        void money_comes_in_and_the_year_is_closed() {
            ended.when(story.credit("1.00", 2017, RETURNED)).leadsTo(story.accountCredited("1.00", 2017, RETURNED));
            ended.when(story.close()).leadsTo(story.yearClosed("20.00"));
        }
    }

    @Nested
    @DisplayName("when the year is closed")
    class WhenTheYearIsClosed {

        private final CoverageYearStory closed = story.enrolled(FATHER).settled(STAY).closed();

        @Test
        void closing_it_again_changes_nothing() {
            closed.when(story.close()).changesNothing();
        }

        @Test
        void nobody_new_is_enrolled() {
            closed.when(story.enroll(MOTHER)).isRefusedAs(YearClosed.class);
        }

        @Test
        void the_same_enrollment_again_changes_nothing() {
            closed.when(story.enroll(FATHER)).changesNothing().answers(0);
        }

        @Test
        void no_money_comes_in() {
            closed.when(story.credit("1.00", 2017, RETURNED)).isRefusedAs(YearClosed.class);
        }

        @Test
        void a_death_reported_late_still_ends_coverage() {
            closed.when(story.end(FATHER, "2018-11-11")).leadsTo(story.coverageEnded(FATHER, "2018-11-11"));
        }

        @Test
        void a_category_reported_late_still_counts_for_late_bills() {
            closed.when(story.changeCategory(FATHER, POOR, "2018-06-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2018-06-01"));
        }

        @Test
        void a_late_bill_is_settled_on_all_other_accumulators() {
            assertThat(closed.settles(NEXT).deductible()).isEqualTo(Bill.yuan("200.00"));
        }

        @Test
        void a_claim_is_answered_again() {
            closed.when(story.settle(STAY)).changesNothing().answers(again(story.settlement(STAY)));
        }

        @Test
        void a_claim_is_reversed() {
            closed.when(story.reverse(STAY)).leadsTo(story.reversalOf(STAY, 2019)).answers(reversed(story.settlement(STAY)));
            closed.when(story.reverse(NEXT)).isRefusedAs(UnknownClaim.class);
        }
    }
}
