package io.heyi.command.coverage;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.Category.MINIMUM_LIVING;
import static io.heyi.benefits.claim.Category.ORDINARY;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.household.Residents;
import org.junit.jupiter.api.Test;

/** Category is that of the service date; age alone is that of admission (adjudication §3). */
class CategoryAndAgeTest {

    private final CoverageYearStory story = in2009().enrolled(FATHER);
    private final Bill stay = inpatient("1").costing("2000.00");

    @Test
    void a_category_holds_from_its_first_day() {
        story.changedTo(FIVE_GUARANTEES, FATHER, "2009-06-01");
        assertThat(story.settles(stay.on("2009-05-31").settledAs(ORDINARY)).deductible()).isEqualTo(yuan("300.00"));
        assertThat(story.settles(stay.on("2009-06-01").settledAs(FIVE_GUARANTEES)).deductible()).isEqualTo(yuan("0.00"));
    }

    @Test
    void a_stay_during_which_it_changes_is_settled_by_that_of_the_discharge() {
        story.changedTo(FIVE_GUARANTEES, FATHER, "2009-06-01");
        story.settles(stay.from("2009-05-20", "2009-06-02").settledAs(FIVE_GUARANTEES));
        story.settles(stay.from("2009-05-20", "2009-05-31").settledAs(ORDINARY));
    }

    @Test
    void several_changes_each_hold_until_the_next() {
        story.changedTo(POOR, FATHER, "2009-03-01").changedTo(MINIMUM_LIVING, FATHER, "2009-09-01");
        story.settles(stay.on("2009-02-28").settledAs(ORDINARY));
        story.settles(stay.on("2009-08-31").settledAs(POOR));
        story.settles(stay.on("2009-09-01").settledAs(MINIMUM_LIVING));
    }

    @Test
    void a_change_told_later_for_an_earlier_day_takes_the_place_of_the_later_one() {
        story.changedTo(MINIMUM_LIVING, FATHER, "2009-09-01").changedTo(POOR, FATHER, "2009-03-01");
        story.settles(stay.on("2009-10-01").settledAs(POOR));
    }

    @Test
    void a_change_from_before_the_year_holds_all_year() {
        story.changedTo(POOR, FATHER, "2008-07-01").settles(stay.on("2009-01-01").settledAs(POOR));
    }

    @Test
    void a_change_survives_the_end_of_coverage() {
        story.changedTo(POOR, FATHER, "2009-03-01").endedFor(FATHER, "2009-08-01").settles(stay.settledAs(POOR));
    }

    @Test
    void the_age_is_that_of_the_admission() {
        ResidentNumber child = Residents.bornOn("2011-06-10", 3);
        CoverageYearStory year = in2018().enrolled(child);
        Bill ofSix = stay.of(child, 6).from("2018-06-09", "2018-06-12");
        Bill ofSeven = stay.of(child, 7).from("2018-06-10", "2018-06-12");
        assertThat(year.settles(ofSix).deductible()).isEqualTo(yuan("0.00"));
        assertThat(year.settles(ofSeven).deductible()).isEqualTo(yuan("400.00"));
    }
}
