package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.outpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.command.coverage.CoverageYearStory.in2018;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.AccountAlreadySpent;
import io.heyi.command.coverage.CoverageRefusals.AssistanceExceedsContribution;
import io.heyi.command.coverage.CoverageRefusals.ClaimsAlreadySettled;
import io.heyi.command.coverage.CoverageRefusals.CoverageHasBegun;
import io.heyi.command.coverage.CoverageRefusals.DidNotDieBefore;
import io.heyi.command.coverage.CoverageRefusals.EnrolledDifferently;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.ReceiptAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.RefundedDifferently;
import io.heyi.command.coverage.CoverageRefusals.SubsidyGrantedDifferently;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.household.Family;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.Subsidy.Source;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Receipts, subsidies and refunds. */
class ContributionTest {

    private static final LocalDate PAID = LocalDate.parse("2008-12-01");
    private static final LocalDate DECEMBER = LocalDate.parse("2008-12-20");

    private final CoverageYearStory story = in2009();

    @Nested
    class Receipts {

        @Test
        void a_contribution_keeps_its_receipt_and_one_receipt_may_name_several_members() {
            story.when(story.enroll(paid("R1"), new Contribution(MOTHER, Money.parse("20.00"), PAID, "", "R1")))
                    .leadsTo(story.membersEnrolled(receipted(FATHER), receipted(MOTHER)));
        }

        @Test
        void a_receipt_of_another_household_or_year_is_refused() {
            story.office().receiptGiven("R1", "9901010010009", 2009);
            story.when(story.enroll(paid("R1"))).isRefusedAs(ReceiptAlreadyUsed.class, "receipt_no");
            story.office().receiptGiven("R1", HOUSEHOLD, 2008);
            story.when(story.enroll(paid("R1"))).isRefusedAs(ReceiptAlreadyUsed.class, "receipt_no");
            story.office().receiptGiven("R1", HOUSEHOLD, 2009);
            story.when(story.enroll(paid("R1"))).leadsTo(story.membersEnrolled(receipted(FATHER)));
        }

        @Test
        void who_tells_no_receipt_says_nothing_of_it_and_another_one_is_a_conflict() {
            CoverageYearStory enrolled = story.enrolled(receipted(FATHER));
            enrolled.when(story.enroll(paid("R1"))).changesNothing();
            enrolled.when(story.enroll(paid(""))).changesNothing();
            enrolled.when(story.enroll(paid("R2"))).isRefusedAs(EnrolledDifferently.class, "receipt_no");
        }

        private Contribution paid(String receiptNo) {
            return new Contribution(FATHER, Money.parse("20.00"), PAID, "", receiptNo);
        }
    }

    @Nested
    class Subsidies {

        private final CoverageYearStory enrolled = story.enrolled(FATHER, MOTHER);
        private final Subsidy central = new Subsidy(FATHER, Source.CENTRAL, yuan("40.00"));

        @Test
        void they_are_granted_for_enrolled_members_by_source() {
            Subsidy assistance = new Subsidy(MOTHER, Source.ASSISTANCE, yuan("20.00"));
            enrolled.when(grant(central, assistance)).leadsTo(granted(central, assistance));
            enrolled.when(grant(new Subsidy(CoverageYearStory.SON, Source.CENTRAL, yuan("40.00")))).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void the_same_again_changes_nothing_and_another_amount_is_a_conflict() {
            CoverageYearStory given = enrolled.with(granted(central));
            given.when(grant(central)).changesNothing();
            given.when(grant(central, new Subsidy(FATHER, Source.COUNTY, yuan("10.00"))))
                    .leadsTo(granted(new Subsidy(FATHER, Source.COUNTY, yuan("10.00"))));
            given.when(grant(new Subsidy(FATHER, Source.CENTRAL, yuan("41.00")))).isRefusedAs(SubsidyGrantedDifferently.class);
            enrolled.when(grant(new Subsidy(MOTHER, Source.CENTRAL, yuan("1.00")), new Subsidy(MOTHER, Source.CENTRAL, yuan("2.00"))))
                    .isRefusedAs(SubsidyGrantedDifferently.class);
        }

        @Test
        void assistance_pays_at_most_the_contribution() {
            enrolled.when(grant(new Subsidy(FATHER, Source.ASSISTANCE, yuan("20.01")))).isRefusedAs(AssistanceExceedsContribution.class);
        }
    }

    @Nested
    class Refunds {

        private final CoverageYearStory enrolled = story.enrolled(FATHER);

        @Test
        void before_coverage_has_begun_the_contribution_is_paid_back() {
            enrolled.when(refund(DECEMBER, Reason.NOT_YET_COVERED)).leadsTo(refunded(Reason.NOT_YET_COVERED, "20.00", "0.00"));
            enrolled.when(refund(LocalDate.parse("2009-01-01"), Reason.NOT_YET_COVERED)).isRefusedAs(CoverageHasBegun.class);
        }

        @Test
        void who_is_enrolled_twice_gets_it_back_also_later_but_not_after_a_claim() {
            enrolled.when(refund(DECEMBER, Reason.ENROLLED_TWICE)).leadsTo(refunded(Reason.ENROLLED_TWICE, "20.00", "0.00"));
            Bill stay = inpatient("1");
            enrolled.settled(stay).when(refund(DECEMBER, Reason.ENROLLED_TWICE)).isRefusedAs(ClaimsAlreadySettled.class);
            enrolled.reversed(stay).when(refund(DECEMBER, Reason.ENROLLED_TWICE)).leadsTo(refunded(Reason.ENROLLED_TWICE, "20.00", "0.00"));
        }

        @Test
        void the_heirs_get_it_back_when_death_came_before_the_year() {
            enrolled.when(refund(DECEMBER, Reason.DIED_BEFORE)).isRefusedAs(DidNotDieBefore.class);
            enrolled.endedFor(FATHER, "2008-12-10").when(refund(DECEMBER, Reason.DIED_BEFORE))
                    .leadsTo(refunded(Reason.DIED_BEFORE, "20.00", "0.00"));
        }

        @Test
        void what_assistance_paid_is_not_paid_out_and_all_subsidies_are_withdrawn() {
            Subsidy assistance = new Subsidy(FATHER, Source.ASSISTANCE, yuan("15.00"));
            Subsidy central = new Subsidy(FATHER, Source.CENTRAL, yuan("40.00"));
            enrolled.with(granted(assistance, central)).when(refund(DECEMBER, Reason.ENROLLED_TWICE))
                    .leadsTo(refunded(Reason.ENROLLED_TWICE, "5.00", "0.00", assistance, central));
        }

        @Test
        void a_stranger_gets_none() {
            enrolled.when(new RefundContribution(HOUSEHOLD, 2009, MOTHER, DECEMBER, Reason.ENROLLED_TWICE)).isRefusedAs(NotEnrolled.class);
        }

        @Test
        void a_refund_again_changes_nothing_and_one_told_otherwise_is_a_conflict() {
            CoverageYearStory paidBack = enrolled.with(refunded(Reason.ENROLLED_TWICE, "20.00", "0.00"));
            paidBack.when(refund(DECEMBER, Reason.ENROLLED_TWICE)).changesNothing();
            paidBack.when(refund(DECEMBER.plusDays(1), Reason.ENROLLED_TWICE)).isRefusedAs(RefundedDifferently.class, "refunded_on");
            paidBack.when(refund(DECEMBER, Reason.NOT_YET_COVERED)).isRefusedAs(RefundedDifferently.class, "reason");
        }

        @Test
        void a_refund_again_does_not_take_the_contribution_that_was_paid_since() {
            CoverageYearStory paidAnew = enrolled.with(refunded(Reason.ENROLLED_TWICE, "20.00", "0.00"))
                    .enrolled(story.enrollment(FATHER, "2008-12-28", "2009-01-01"));
            paidAnew.when(refund(DECEMBER, Reason.ENROLLED_TWICE)).changesNothing();
            ContributionRefunded second = new ContributionRefunded(HOUSEHOLD, 2009, story.office().village(), FATHER, yuan("20.00"),
                    DECEMBER.plusDays(9), Reason.ENROLLED_TWICE, null, Money.ZERO, List.of());
            paidAnew.when(refund(DECEMBER.plusDays(9), Reason.ENROLLED_TWICE)).leadsTo(second);
            paidAnew.with(second).when(refund(DECEMBER, Reason.ENROLLED_TWICE)).changesNothing();
        }

        @Test
        void the_same_contribution_again_enrolls_nobody_and_a_new_one_does() {
            CoverageYearStory paidBack = enrolled.with(refunded(Reason.ENROLLED_TWICE, "20.00", "0.00"));
            paidBack.when(story.enroll(FATHER)).changesNothing().answers(0);
            paidBack.when(story.enroll(FATHER, "2008-12-28"))
                    .leadsTo(story.membersEnrolled(story.enrollment(FATHER, "2008-12-28", "2009-01-01")));
        }

        @Test
        void what_came_to_the_family_account_goes_back_unless_it_is_spent_or_the_year_closed() {
            CoverageYearStory with = in2018().enrolled(FATHER);
            RefundContribution refund = new RefundContribution(HOUSEHOLD, 2018, FATHER, DECEMBER, Reason.ENROLLED_TWICE);
            with.when(refund).leadsTo(new ContributionRefunded(HOUSEHOLD, 2018, with.office().village(), FATHER, yuan("20.00"), DECEMBER,
                    Reason.ENROLLED_TWICE, null, yuan("20.00"), List.of()));
            in2018().enrolled(FATHER).closed().when(refund).isRefusedAs(YearClosed.class);
            in2018().enrolled(FATHER, MOTHER)
                    .settled(outpatient("1").at("TOWNSHIP").on("2018-03-01").costing("30.00").of(Family.MOTHER, 49))
                    .when(refund).isRefusedAs(AccountAlreadySpent.class);
        }

        private RefundContribution refund(LocalDate on, Reason reason) {
            return new RefundContribution(HOUSEHOLD, 2009, FATHER, on, reason);
        }

        private ContributionRefunded refunded(Reason reason, String yuan, String account, Subsidy... withdrawn) {
            return new ContributionRefunded(HOUSEHOLD, 2009, story.office().village(), FATHER, yuan(yuan), DECEMBER, reason, null,
                    yuan(account), List.of(withdrawn));
        }
    }

    private GrantSubsidies grant(Subsidy... subsidies) {
        return new GrantSubsidies(HOUSEHOLD, 2009, List.of(subsidies), PAID, "文1");
    }

    private SubsidiesGranted granted(Subsidy... subsidies) {
        return new SubsidiesGranted(HOUSEHOLD, 2009, story.office().village(), List.of(subsidies), PAID, "文1");
    }

    private Enrollment receipted(ResidentNumber resident) {
        Enrollment e = story.enrollment(resident, Category.ORDINARY, "2008-12-01", "2009-01-01", "2009-12-31");
        return new Enrollment(e.resident(), e.category(), e.individualPremium(), e.paidOn(), e.payer(), e.coveredFrom(), e.coveredUntil(),
                e.accountCredit(), "R1");
    }
}
