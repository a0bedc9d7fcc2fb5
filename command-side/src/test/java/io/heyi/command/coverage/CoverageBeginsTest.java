package io.heyi.command.coverage;

import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.SON;
import static io.heyi.command.coverage.CoverageYearStory.contribution;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheYear;
import io.heyi.command.coverage.CoverageRefusals.DiedBeforeCoverage;
import io.heyi.command.coverage.CoverageRefusals.EnrolledDifferently;
import io.heyi.command.coverage.CoverageRefusals.EnrolledElsewhere;
import io.heyi.command.coverage.CoverageRefusals.NoPlanForTheYear;
import io.heyi.command.coverage.CoverageRefusals.PaidAfterTheYear;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.household.Family;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.Residents;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MembersAdded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From which day a contribution covers (adjudication §3). The window of 2009 closed on 28 February. */
class CoverageBeginsTest {

    private final CoverageYearStory story = in2009();
    private final CoverageYearStory closed2018 = in2018().enrolled(FATHER).closed();

    @ParameterizedTest(name = "paid on {0}, covered from {1}")
    @CsvSource({
        "2008-10-01, 2009-01-01",
        "2009-01-01, 2009-01-01",
        "2009-02-28, 2009-01-01",
        "2009-03-01, 2009-03-01",
        "2009-12-31, 2009-12-31"})
    void in_the_window_from_the_first_of_january_and_later_from_the_day_of_payment(String paidOn, String from) {
        story.when(story.enroll(FATHER, paidOn)).leadsTo(story.membersEnrolled(story.enrollment(FATHER, paidOn, from))).answers(1);
    }

    @ParameterizedTest(name = "born {0}, paid on {1}, covered from {2}")
    @CsvSource({
        "2009-03-10, 2009-03-10, 2009-03-10",
        "2009-03-10, 2009-06-08, 2009-03-10",
        "2009-03-10, 2009-06-09, 2009-06-09",
        "2009-02-10, 2009-02-20, 2009-02-10",
        "2008-12-20, 2009-03-20, 2009-01-01",
        "2008-12-20, 2009-03-21, 2009-03-21",
        "2009-05-01, 2008-12-01, 2009-05-01",
        "2009-05-01, 2009-04-15, 2009-05-01",
        "2009-12-31, 2009-12-31, 2009-12-31"})
    void a_newborn_registered_within_90_days_from_birth_and_from_day_91_on_from_the_payment(String born, String paidOn, String from) {
        ResidentNumber child = childBorn(born);
        story.when(story.enroll(child, paidOn)).leadsTo(story.membersEnrolled(story.enrollment(child, paidOn, from)));
    }

    /** Rule 3 knows no exception for the turn of the year. */
    @Test
    void a_newborn_of_december_registered_in_january_is_covered_from_birth() {
        ResidentNumber child = childBorn("2009-12-20");
        story.when(story.enroll(child, "2010-01-10"))
                .leadsTo(story.membersEnrolled(story.enrollment(child, "2010-01-10", "2009-12-20")));
    }

    @Test
    void a_closed_year_takes_its_newborns_and_nobody_else_and_its_account_stays_at_nothing() {
        ResidentNumber december = childBorn("2018-12-20", closed2018);
        Enrollment child = closed2018.enrollment(december, "2019-02-10", "2018-12-20");
        closed2018.when(closed2018.enroll(december, "2019-02-10")).leadsTo(closed2018.membersEnrolled(new Enrollment(december,
                child.category(), child.individualPremium(), child.paidOn(), "", child.coveredFrom(), child.coveredUntil(), Money.ZERO)));
        closed2018.when(closed2018.enroll(contribution(december, LocalDate.parse("2019-02-10")), contribution(MOTHER,
                LocalDate.parse("2017-12-01")))).isRefusedAs(YearClosed.class);
        closed2018.when(closed2018.enroll(childBorn("2018-09-01", closed2018), "2018-12-30")).isRefusedAs(YearClosed.class);
        closed2018.when(closed2018.enroll(childBorn("2017-12-20", closed2018), "2018-01-10")).isRefusedAs(YearClosed.class);
    }

    @Test
    void a_contribution_paid_after_the_year_is_refused() {
        story.when(story.enroll(FATHER, "2010-01-01")).isRefusedAs(PaidAfterTheYear.class);
    }

    @Test
    void a_newborn_registered_on_day_91_in_the_next_year_is_refused() {
        story.when(story.enroll(childBorn("2009-12-20"), "2010-03-21")).isRefusedAs(PaidAfterTheYear.class);
    }

    @Test
    void who_is_born_after_the_year_is_refused() {
        story.when(story.enroll(childBorn("2010-01-01"), "2009-12-31")).isRefusedAs(BornAfterTheYear.class);
    }

    @ParameterizedTest(name = "died on {0}, covered until {1}")
    @CsvSource({"2009-01-01, 2009-01-01", "2009-08-15, 2009-08-15", "2009-12-31, 2009-12-31", "2010-01-01, 2009-12-31"})
    void who_has_died_is_covered_until_that_day(String diedOn, String until) {
        story.office().know(died(diedOn));
        story.when(story.enroll(FATHER)).leadsTo(story.membersEnrolled(
                story.enrollment(FATHER, Category.ORDINARY, "2008-12-01", "2009-01-01", until)));
    }

    @ParameterizedTest(name = "died on {0}, paid on {1}")
    @CsvSource({"2008-12-31, 2008-12-01", "2009-03-31, 2009-04-01"})
    void who_had_died_before_coverage_would_begin_is_refused(String diedOn, String paidOn) {
        story.office().know(died(diedOn));
        story.when(story.enroll(FATHER, paidOn)).isRefusedAs(DiedBeforeCoverage.class);
    }

    @Test
    void the_category_is_that_of_the_first_covered_day_and_later_changes_of_the_year_follow() {
        story.office().know(category(Category.POOR, "2009-01-01"), category(Category.ORDINARY, "2009-05-01"),
                category(Category.MINIMUM_LIVING, "2009-12-31"), category(Category.POOR, "2010-01-01"));
        story.when(story.enroll(FATHER)).leadsTo(
                story.membersEnrolled(story.enrollment(FATHER, Category.POOR, "2008-12-01", "2009-01-01", "2009-12-31")),
                story.categoryChanged(FATHER, Category.ORDINARY, "2009-05-01"),
                story.categoryChanged(FATHER, Category.MINIMUM_LIVING, "2009-12-31")).answers(1);
    }

    @Test
    void each_enrollment_credits_the_family_account_by_the_plan() {
        CoverageYearStory under2018 = in2018();
        Enrollment father = under2018.enrollment(FATHER);
        assertThat(father.accountCredit()).isEqualTo(Money.parse("20.00"));
        under2018.when(under2018.enroll(FATHER, MOTHER))
                .leadsTo(under2018.membersEnrolled(father, under2018.enrollment(MOTHER))).answers(2);
    }

    @Test
    void who_is_enrolled_already_is_skipped() {
        story.enrolled(FATHER);
        story.when(story.enroll(FATHER, MOTHER)).leadsTo(story.membersEnrolled(story.enrollment(MOTHER))).answers(1);
    }

    @Test
    void one_resident_twice_in_one_command_is_enrolled_once() {
        story.when(story.enroll(FATHER, FATHER)).leadsTo(story.membersEnrolled(story.enrollment(FATHER))).answers(1);
    }

    @Test
    void nobody_enrolled_changes_nothing() {
        story.when(story.enroll(new Contribution[0])).changesNothing().answers(0);
        story.enrolled(FATHER).when(story.enroll(new Contribution[0])).changesNothing().answers(0);
    }

    static Stream<Arguments> otherContent() {
        LocalDate paidOn = LocalDate.parse("2008-12-01");
        return Stream.of(
                Arguments.of("individual_premium", new Contribution(FATHER, Money.parse("30.00"), paidOn, "")),
                Arguments.of("paid_on", new Contribution(FATHER, Money.parse("20.00"), paidOn.plusDays(1), "")),
                Arguments.of("payer", new Contribution(FATHER, Money.parse("20.00"), paidOn, "民政局")));
    }

    @ParameterizedTest(name = "other {0}")
    @MethodSource("otherContent")
    void who_is_enrolled_with_other_content_is_refused_and_the_field_is_named(String field, Contribution told) {
        in2009().enrolled(FATHER).when(story.enroll(told)).isRefusedAs(EnrolledDifferently.class, field);
        in2009().when(story.enroll(contribution(FATHER, LocalDate.parse("2008-12-01")), told))
                .isRefusedAs(EnrolledDifferently.class, field);
    }

    @Test
    void one_refusal_refuses_all_contributions_of_the_command() {
        story.office().enroll(SON, 2009, "9901010010002");
        story.when(story.enroll(FATHER, SON)).isRefusedAs(EnrolledElsewhere.class);
    }

    @Test
    void a_register_that_names_another_household_for_another_year_or_this_one_is_no_obstacle() {
        story.office().enroll(SON, 2008, "9901010010002");
        story.office().enroll(SON, 2009, HOUSEHOLD);
        story.when(story.enroll(SON)).leadsTo(story.membersEnrolled(story.enrollment(SON)));
    }

    @Test
    void who_is_no_member_of_the_household_is_refused() {
        story.when(story.enroll(Residents.bornOn("1970-01-01", 9))).isRefusedAs(NotAMember.class);
    }

    @Test
    void a_household_that_is_not_registered_is_refused() {
        story.when(new EnrollMembers("9901010010009", 2009, LocalDate.of(2009, 2, 28), List.of()))
                .isRefusedAs(HouseholdNotRegistered.class);
    }

    @Test
    void a_village_without_a_plan_on_the_first_covered_day_is_refused() {
        CoverageYearStory nextYear = in2009();
        nextYear.when(new EnrollMembers(HOUSEHOLD, 2010, LocalDate.of(2010, 2, 28),
                List.of(contribution(FATHER, LocalDate.of(2009, 12, 1))))).isRefusedAs(NoPlanForTheYear.class);
    }

    private ResidentNumber childBorn(String day) {
        return childBorn(day, story);
    }

    private static ResidentNumber childBorn(String day, CoverageYearStory in) {
        ResidentNumber child = Residents.bornOn(day, 7);
        in.office().know(new MembersAdded(HOUSEHOLD, in.office().village(), List.of(Family.child(child))));
        return child;
    }

    private MemberDied died(String day) {
        return new MemberDied(HOUSEHOLD, story.office().village(), FATHER, LocalDate.parse(day));
    }

    private static MemberCategoryChanged category(Category category, String from) {
        return new MemberCategoryChanged(HOUSEHOLD, FATHER, category, LocalDate.parse(from));
    }
}
