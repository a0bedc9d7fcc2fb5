package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.coverage.CoverageRefusals.ClaimsSinceTheMove;
import io.heyi.command.coverage.CoverageRefusals.CoveredElsewhereThen;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.NotYetCovered;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedIn.Brought;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.household.CategoryFrom;
import org.junit.jupiter.api.Test;

/** A resident who moves to another household in the course of the year (adjudication rule 3). */
class MovedMemberTest {

    private static final String NEXT = "9901010010002";
    private static final String THIRD = "9901010010003";
    private static final LocalDate JULY = LocalDate.parse("2009-07-01");

    private final CoverageYearStory story = in2009();
    private final Bill spring = inpatient("1").on("2009-03-01").costing("2000.00");

    @Test
    void coverage_ends_the_day_before_and_goes_on_with_the_personal_accumulators() {
        CoverageYearStory stayed = story.enrolled(FATHER, MOTHER).settled(spring);
        stayed.when(move(JULY)).leadsTo(movedOut());
        assertThat(story.office().years().recorded()).containsExactly(movedIn(List.of(HOUSEHOLD), brought()));
    }

    @Test
    void coverage_goes_on_in_the_category_told_where_the_mover_joins_and_in_those_told_of_later_days() {
        story.enrolled(FATHER).changedTo(Category.POOR, FATHER, "2009-05-01").when(move(JULY, Category.MINIMUM_LIVING,
                        new CategoryFrom(LocalDate.parse("2009-08-01"), Category.POOR),
                        new CategoryFrom(LocalDate.parse("2010-02-01"), Category.ORDINARY)))
                .leadsTo(movedOut());
        Enrollment goesOn = ((CoverageMovedIn) story.office().years().recorded().get(0)).enrollment();
        assertThat(goesOn.category()).isEqualTo(Category.MINIMUM_LIVING);
        assertThat(story.office().years().recorded().subList(1, 2)).containsExactly(
                new CoveredCategoryChanged(NEXT, 2009, FATHER, Category.POOR, LocalDate.parse("2009-08-01")));
    }

    @Test
    void coverage_of_a_later_year_goes_on_in_the_category_told_by_its_first_day() {
        story.enrolled(FATHER).when(move(LocalDate.parse("2008-10-01"), Category.ORDINARY,
                new CategoryFrom(LocalDate.parse("2008-12-01"), Category.POOR),
                new CategoryFrom(LocalDate.parse("2009-01-01"), Category.MINIMUM_LIVING)));
        List<CoverageEvent> recorded = story.office().years().recorded();
        assertThat(((CoverageMovedIn) recorded.get(0)).enrollment().category()).isEqualTo(Category.MINIMUM_LIVING);
        assertThat(recorded).hasSize(1);
    }

    /** A spell before the resident moved away and came back may say otherwise than the one that covers them now. */
    @Test
    void a_category_is_changed_where_any_coverage_of_the_year_says_otherwise_and_else_not() {
        LocalDate back = LocalDate.parse("2009-09-01");
        Enrollment again = new Enrollment(FATHER, Category.POOR, Money.parse("20.00"), LocalDate.parse("2008-12-01"), "", back,
                LocalDate.parse("2009-12-31"), Money.ZERO);
        CoverageYearStory returned = story.enrolled(FATHER).with(movedOut(),
                new CoverageMovedIn(HOUSEHOLD, 2009, story.office().village(), NEXT, back, again, List.of(NEXT), List.of(), List.of()));
        returned.when(story.changeCategory(FATHER, Category.POOR, "2009-05-01"))
                .leadsTo(story.categoryChanged(FATHER, Category.POOR, "2009-05-01"));
        returned.with(story.categoryChanged(FATHER, Category.POOR, "2009-05-01"))
                .when(story.changeCategory(FATHER, Category.POOR, "2009-05-01")).changesNothing();
    }

    @Test
    void a_claim_since_the_move_is_to_be_reversed_first() {
        Bill august = inpatient("2").on("2009-08-01");
        story.enrolled(FATHER).settled(august).when(move(JULY)).isRefusedAs(ClaimsSinceTheMove.class, "moved_on");
        story.reversed(august).when(move(JULY)).leadsTo(movedOut());
    }

    @Test
    void who_is_not_enrolled_takes_no_coverage_along_and_an_ended_one_stays() {
        story.when(move(JULY)).isRefusedAs(NotEnrolled.class);
        story.enrolled(FATHER).endedFor(FATHER, "2009-06-01").when(move(JULY)).changesNothing();
    }

    @Test
    void the_old_household_takes_late_bills_of_before_the_move_only_and_the_new_one_hears_of_them() {
        CoverageYearStory moved = story.enrolled(FATHER).settled(spring).with(movedOut());
        Bill late = inpatient("2").on("2009-06-30").costing("1000.00");
        ClaimSettled expected = moved.settlementOf(late);
        moved.when(moved.settle(late)).leadsTo(expected);
        assertThat(story.office().years().recorded()).containsExactly(new ClaimSettledElsewhere(NEXT, 2009, FATHER, late.id(), HOUSEHOLD,
                expected.adjudication().added()));
        moved.refuses(inpatient("3").on("2009-07-01"), CoveredElsewhereThen.class, "settled_on");
    }

    @Test
    void a_reversal_of_a_claim_from_before_the_move_is_heard_in_the_new_household() {
        CoverageYearStory moved = story.enrolled(FATHER).settled(spring).with(movedOut());
        UsageDelta added = moved.settlement(spring).adjudication().added();
        moved.office().years().state(NEXT, 2009).evolve(movedIn(List.of(HOUSEHOLD), brought()));
        moved.when(moved.reverse(spring)).leadsTo(moved.reversalOf(spring, 2009));
        assertThat(story.office().years().recorded()).containsExactly(
                new ClaimReversedElsewhere(NEXT, 2009, FATHER, spring.id(), HOUSEHOLD, added));
    }

    @Test
    void the_new_household_takes_claims_from_the_move_on_and_none_of_before() {
        CoverageYearStory elsewhere = in2009().enrolled(FATHER).settled(spring);
        List<Brought> brought = List.of(new Brought(spring.id(), NEXT, elsewhere.settlement(spring).adjudication().added()));
        CoverageMovedIn here = new CoverageMovedIn(HOUSEHOLD, 2009, story.office().village(), NEXT, JULY, goesOn(), List.of(NEXT), brought,
                List.of());
        CoverageYearStory arrived = story.with(here);
        arrived.refuses(inpatient("2").on("2009-06-30"), CoveredElsewhereThen.class, "settled_on");
        arrived.office().settled(elsewhere.settlement(spring));
        ClaimSettled second = elsewhere.settlementOf(inpatient("2").on("2009-07-01").costing("3000.00"));
        arrived.when(arrived.settle(inpatient("2").on("2009-07-01").costing("3000.00"), second.ordinal())).leadsTo(second);
        assertThat(second.standing().admissions()).as("admissions of the year").isEqualTo(1);
    }

    @Test
    void who_comes_back_is_covered_here_before_and_after_and_elsewhere_in_between() {
        LocalDate back = LocalDate.parse("2009-09-01");
        Enrollment again = new Enrollment(FATHER, Category.ORDINARY, Money.parse("20.00"), LocalDate.parse("2008-12-01"), "", back,
                LocalDate.parse("2009-12-31"), Money.ZERO);
        CoverageYearStory returned = story.enrolled(FATHER).with(movedOut(),
                new CoverageMovedIn(HOUSEHOLD, 2009, story.office().village(), NEXT, back, again, List.of(NEXT), List.of(), List.of()));
        returned.settles(inpatient("1").on("2009-06-30"));
        returned.settles(inpatient("2").on("2009-09-01"));
        returned.refuses(inpatient("3").on("2009-08-31"), CoveredElsewhereThen.class);
        returned.when(story.enroll(FATHER)).changesNothing();
    }

    @Test
    void who_moves_on_is_heard_of_in_every_household_of_the_year() {
        CoverageMovedIn arrived = new CoverageMovedIn(HOUSEHOLD, 2009, story.office().village(), THIRD, LocalDate.parse("2009-05-01"),
                goesOn(), List.of(THIRD), List.of(), List.of());
        story.with(arrived).when(move(JULY)).leadsTo(movedOut());
        assertThat(story.office().years().recorded()).containsExactly(new CoverageMovedOn(THIRD, 2009, FATHER, NEXT),
                movedIn(List.of(THIRD, HOUSEHOLD), List.of()));
    }

    @Test
    void before_the_first_day_of_a_late_enrollment_the_mover_was_not_covered_at_all() {
        story.enrolled(story.enrollment(FATHER, "2009-04-01", "2009-04-01")).with(movedOut())
                .refuses(inpatient("1").on("2009-03-31"), NotYetCovered.class);
    }

    private MoveCoverage move(LocalDate day) {
        return move(day, Category.ORDINARY);
    }

    private MoveCoverage move(LocalDate day, Category category, CategoryFrom... later) {
        return new MoveCoverage(HOUSEHOLD, NEXT, story.office().village(), 2009, FATHER, day, category, List.of(later));
    }

    private CoverageMovedOut movedOut() {
        return new CoverageMovedOut(HOUSEHOLD, 2009, FATHER, JULY.minusDays(1), NEXT);
    }

    private List<Brought> brought() {
        return List.of(new Brought(spring.id(), HOUSEHOLD, story.settlement(spring).adjudication().added()));
    }

    private CoverageMovedIn movedIn(List<String> homes, List<Brought> brought) {
        return new CoverageMovedIn(NEXT, 2009, story.office().village(), HOUSEHOLD, JULY, goesOn(), homes, brought, List.of());
    }

    private static Enrollment goesOn() {
        return new Enrollment(FATHER, Category.ORDINARY, Money.parse("20.00"), LocalDate.parse("2008-12-01"), "", JULY,
                LocalDate.parse("2009-12-31"), Money.ZERO);
    }
}
