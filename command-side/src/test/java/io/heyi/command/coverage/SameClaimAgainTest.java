package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.line;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.again;
import static io.heyi.command.coverage.CoverageYearStory.in2009;

import java.util.stream.Stream;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.command.coverage.CoverageRefusals.ClaimResubmittedWithChanges;
import io.heyi.command.household.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same settlement number again: the same request gives the first answer, any other is a conflict that names its field. */
class SameClaimAgainTest {

    private static final Bill WITH_SUMS = inpatient("1").from("2009-05-20", "2009-06-01").costing("2000.00", "1000.00", "500.00", "500.00");
    private static final Bill WITH_LINES = inpatient("1").itemised("100.00",
            line(1, ItemClass.A, "2", "30"), line(2, ItemClass.B, "1", "40"));

    @Test
    void the_same_request_gives_the_first_answer_without_events() {
        CoverageYearStory story = in2009().enrolled(FATHER).settled(WITH_SUMS);
        story.when(story.settle(WITH_SUMS, 7)).changesNothing().answers(again(story.settlement(WITH_SUMS)));
    }

    @Test
    void a_number_written_otherwise_is_the_same_request() {
        CoverageYearStory story = in2009().enrolled(FATHER).settled(WITH_LINES);
        Bill written = WITH_LINES.itemised("100.00", line(1, ItemClass.A, "2.0", "30.00"), line(2, ItemClass.B, "1", "40"));
        story.when(story.settle(written)).changesNothing().answers(again(story.settlement(WITH_LINES)));
    }

    @Test
    void it_is_answered_again_whatever_has_changed_since() {
        CoverageYearStory story = in2009().enrolled(FATHER).settled(WITH_SUMS).changedTo(Category.POOR, FATHER, "2009-01-01")
                .endedFor(FATHER, "2009-03-01").closed();
        story.office().designate("COUNTY", InstitutionLevel.TOWNSHIP, null, "2009-01-31");
        story.when(story.settle(WITH_SUMS)).changesNothing().answers(again(story.settlement(WITH_SUMS)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("resident_id", WITH_SUMS, WITH_SUMS.of(Family.MOTHER, 40)),
                Arguments.of("invoice_no", WITH_SUMS, WITH_SUMS.withInvoice("I2")),
                Arguments.of("corrects", WITH_SUMS, WITH_SUMS.correcting(inpatient("0").withInvoice("I1"))),
                Arguments.of("kind", WITH_SUMS, WITH_SUMS.as(ClaimKind.ACCIDENT)),
                Arguments.of("admitted_on", WITH_SUMS, WITH_SUMS.from("2009-05-21", "2009-06-01")),
                Arguments.of("settled_on", WITH_SUMS, WITH_SUMS.from("2009-05-20", "2009-06-02")),
                Arguments.of("diagnosis", WITH_SUMS, WITH_SUMS.diagnosed("K80.201")),
                Arguments.of("diagnosis", WITH_SUMS, WITH_SUMS.diagnosed("K80.200", "E11.900")),
                Arguments.of("total", WITH_SUMS, WITH_SUMS.costing("2000.01", "1000.01", "500.00", "500.00")),
                Arguments.of("class_a", WITH_SUMS, WITH_SUMS.costing("2000.00", "999.99", "500.01", "500.00")),
                Arguments.of("class_b", WITH_SUMS, WITH_SUMS.costing("2000.00", "1000.00", "499.99", "500.01")),
                Arguments.of("class_a", WITH_SUMS, WITH_SUMS.itemised("2000.00", line(1, ItemClass.A, "1", "2000"))),
                Arguments.of("class_a", WITH_LINES, WITH_LINES.costing("100.00")),
                Arguments.of("lines", WITH_LINES, WITH_LINES.itemised("100.00",
                        line(1, ItemClass.A, "2", "30.0001"), line(2, ItemClass.B, "1", "40"))),
                Arguments.of("lines", WITH_LINES, WITH_LINES.itemised("100.00",
                        line(2, ItemClass.B, "1", "40"), line(1, ItemClass.A, "2", "30"))),
                Arguments.of("referral", WITH_SUMS, WITH_SUMS.referred(Referral.REFERRED)),
                Arguments.of("referral", WITH_SUMS.referred(Referral.REFERRED), WITH_SUMS),
                Arguments.of("traditional_medicine", WITH_SUMS, WITH_SUMS.traditional()),
                Arguments.of("placement", WITH_SUMS, WITH_SUMS.placed(Placement.AWAY_IN_PROVINCE)),
                Arguments.of("placement", WITH_SUMS.placed(Placement.AWAY_IN_PROVINCE), WITH_SUMS));
    }

    @ParameterizedTest(name = "[{index}] other {0}")
    @MethodSource("changes")
    void another_request_under_the_number_is_refused_and_the_field_is_named(String field, Bill first, Bill told) {
        in2009().enrolled(FATHER, MOTHER).settled(first).refuses(told, ClaimResubmittedWithChanges.class, field);
    }

    @Test
    void a_number_settled_in_another_household_is_refused_by_its_resident() {
        CoverageYearStory story = in2009().enrolled(FATHER);
        story.office().settledElsewhere(WITH_SUMS.id(), "I9", "9901010010002", 2009);
        story.refuses(WITH_SUMS, ClaimResubmittedWithChanges.class, "resident_id");
    }

    @Test
    void a_number_settled_in_another_year_of_the_household_is_refused_by_its_date() {
        CoverageYearStory story = in2009().enrolled(FATHER);
        story.office().settledElsewhere(WITH_SUMS.id(), "I9", CoverageYearStory.HOUSEHOLD, 2008);
        story.refuses(WITH_SUMS, ClaimResubmittedWithChanges.class, "settled_on");
    }

    @Test
    void the_number_of_another_institution_is_another_claim() {
        CoverageYearStory story = in2009().enrolled(FATHER).settled(WITH_SUMS);
        story.settles(WITH_SUMS.at("TOWNSHIP"));
    }
}
