package io.heyi.command.coverage;

import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.outpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.command.coverage.CoverageYearStory.inYearOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClaimRefusals.ChronicDiseaseNotListed;
import io.heyi.benefits.claim.ClaimRefusals.SumsDoNotAddUp;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheService;
import io.heyi.command.coverage.CoverageRefusals.InstitutionNotDesignatedThen;
import io.heyi.command.coverage.CoverageRefusals.InstitutionSuspendedThen;
import io.heyi.command.coverage.CoverageRefusals.NoLongerCovered;
import io.heyi.command.coverage.CoverageRefusals.NoPlanInForce;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.NotYetCovered;
import io.heyi.command.coverage.CoverageRefusals.UnknownInstitution;
import io.heyi.command.household.Family;
import io.heyi.command.household.Residents;
import io.heyi.command.institution.InstitutionFacts.Suspension;
import io.heyi.command.plan.PlanYaml;
import io.heyi.events.coverage.ClaimSettled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims are settled, on what they stand, and which are refused (adjudication §3). */
class SettlingTest {

    private final CoverageYearStory story = in2009().enrolled(FATHER);

    @Test
    void a_settlement_carries_the_whole_input_and_result_of_its_adjudication() {
        Bill stay = inpatient("1").costing("2000.00");
        ClaimSettled settled = story.settlementOf(stay);
        assertThat(settled.adjudication().basic()).isEqualTo(yuan("765.00"));
        assertThat(settled.adjudication().selfPay()).isEqualTo(yuan("1235.00"));
        story.when(story.settle(stay)).leadsTo(settled).answers(CoverageYearStory.first(settled));
    }

    @Test
    void the_second_admission_stands_on_the_first() {
        story.settled(inpatient("1").costing("2000.00"));
        assertThat(story.settles(inpatient("2").costing("2000.00").on("2009-09-01")).deductible()).isEqualTo(yuan("150.00"));
    }

    @Test
    void what_one_member_used_is_not_the_others() {
        story.enrolled(CoverageYearStory.MOTHER).settled(inpatient("1").costing("2000.00"));
        assertThat(story.settles(inpatient("2").of(Family.MOTHER, 40).costing("2000.00")).deductible()).isEqualTo(yuan("300.00"));
    }

    /** Q1: the last yuan under a ceiling is taken once. */
    @Test
    void two_claims_of_800_under_the_last_1000_are_paid_1000_in_all() {
        CoverageYearStory year = inYearOf(RoundFigures.PLAN).enrolled(FATHER).settled(inpatient("0").costing("9000.00"));
        Bill first = inpatient("1").costing("800.00");
        assertThat(year.settles(first).basic()).isEqualTo(yuan("800.00"));
        assertThat(year.settled(first).settles(inpatient("2").costing("800.00")).basic()).isEqualTo(yuan("200.00"));
    }

    @Test
    void the_level_is_the_institutions_and_so_is_the_placement_unless_the_claim_brings_one() {
        assertThat(story.settlementOf(inpatient("1").at("TOWNSHIP")).claim().placement()).isEqualTo(Placement.HOME);
        story.settles(inpatient("1").at("TOWNSHIP"));
        story.settles(inpatient("1").placed(Placement.AWAY_IN_PROVINCE));
    }

    @Test
    void the_day_of_discharge_decides_coverage_and_not_that_of_admission() {
        CoverageYearStory late = in2009();
        late.enrolled(late.enrollment(FATHER, "2009-05-10", "2009-05-10"));
        late.settles(inpatient("1").from("2009-05-01", "2009-05-10"));
        late.refuses(inpatient("1").from("2009-05-01", "2009-05-09"), NotYetCovered.class);
    }

    @Test
    void a_stay_over_the_turn_of_the_year_belongs_to_the_year_of_discharge() {
        story.settles(inpatient("1").from("2008-12-20", "2009-01-02").of(FATHER, 42));
        story.refuses(inpatient("1").from("2009-12-20", "2010-01-02"), NoLongerCovered.class);
    }

    @Test
    void who_is_not_enrolled_is_refused() {
        story.refuses(inpatient("1").of(Family.MOTHER, 40), NotEnrolled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-12-31", "2009-08-16"})
    void who_died_is_not_covered_after_that_day(String day) {
        story.endedFor(FATHER, "2009-08-15").refuses(inpatient("1").on(day), NoLongerCovered.class);
    }

    @Test
    void who_died_is_covered_on_that_day() {
        story.endedFor(FATHER, "2009-08-15").settles(inpatient("1").on("2009-08-15"));
    }

    @Test
    void an_earlier_end_counts_when_two_are_told() {
        story.endedFor(FATHER, "2009-08-15").endedFor(FATHER, "2009-08-10").refuses(inpatient("1").on("2009-08-11"), NoLongerCovered.class);
    }

    @Test
    void an_unknown_institution_is_refused() {
        story.refuses(inpatient("1").at("NOWHERE"), UnknownInstitution.class);
    }

    @Test
    void an_institution_that_was_not_designated_on_the_day_is_refused() {
        story.office().designate("COUNTY", COUNTY, "2009-05-01", "2009-06-30");
        story.refuses(inpatient("1").on("2009-04-30"), InstitutionNotDesignatedThen.class);
        story.refuses(inpatient("1").on("2009-07-01"), InstitutionNotDesignatedThen.class);
        story.settles(inpatient("1").on("2009-05-01"));
        story.settles(inpatient("1").on("2009-06-30"));
    }

    @Test
    void an_institution_that_was_suspended_on_the_day_is_refused() {
        story.office().designate("COUNTY", COUNTY, null, null, new Suspension(LocalDate.of(2009, 6, 1), LocalDate.of(2009, 7, 1)));
        story.refuses(inpatient("1").on("2009-06-01"), InstitutionSuspendedThen.class);
        story.refuses(inpatient("1").on("2009-06-30"), InstitutionSuspendedThen.class);
        story.settles(inpatient("1").on("2009-05-31"));
        story.settles(inpatient("1").on("2009-07-01"));
    }

    @Test
    void the_day_of_discharge_decides_designation_and_suspension_too() {
        story.office().designate("COUNTY", COUNTY, "2009-05-01", null, new Suspension(LocalDate.of(2009, 6, 1), LocalDate.of(2009, 7, 1)));
        story.settles(inpatient("1").from("2009-04-20", "2009-05-02"));
        story.refuses(inpatient("1").from("2009-05-20", "2009-06-02"), InstitutionSuspendedThen.class);
        story.settles(inpatient("1").from("2009-06-20", "2009-07-02"));
    }

    @Test
    void a_day_without_a_plan_is_refused() {
        CoverageYearStory halfYear = inYearOf(RoundFigures.PLAN + "validTo: 2009-06-30\n").enrolled(FATHER);
        halfYear.settles(inpatient("1").on("2009-06-30"));
        halfYear.refuses(inpatient("1").on("2009-07-01"), NoPlanInForce.class);
    }

    @Test
    void the_service_before_the_birth_is_refused() {
        ResidentNumber child = Residents.bornOn("2009-05-02", 7);
        story.enrolled(story.enrollment(child, "2009-05-10", "2009-05-02"));
        story.refuses(inpatient("1").of(child, 0).from("2009-05-01", "2009-05-03"), BornAfterTheService.class);
        story.settles(inpatient("1").of(child, 0).from("2009-05-02", "2009-05-03"));
    }

    @Test
    void a_claim_that_contradicts_itself_is_refused() {
        story.refuses(inpatient("1").costing("1000.00", "999.99", "0.00", "0.00"), SumsDoNotAddUp.class);
    }

    @Test
    void a_claim_that_the_plan_has_no_rule_for_is_refused() {
        story.refuses(inpatient("1").as(ClaimKind.CHRONIC).diagnosed("Z00.000"), ChronicDiseaseNotListed.class);
    }

    /** Q5, after the closing as before it. */
    @Test
    void a_bill_of_december_that_arrives_in_march_has_the_old_years_plan_and_accumulators() {
        story.office().publish(PlanYaml.read(RoundFigures.PLAN_OF_2010_FOR_COUNTY));
        story.settled(inpatient("1").costing("2000.00")).closed();
        Bill late = inpatient("2").on("2009-12-20").costing("2000.00");
        assertThat(story.settlementOf(late).plan().code()).isEqualTo("990101-2009");
        assertThat(story.settles(late).basic()).isEqualTo(yuan("832.50"));
    }

    @Test
    void the_version_in_force_on_the_day_settles_however_late_the_bill_arrives() {
        String firstHalf = RoundFigures.PLAN + "validTo: 2009-06-30\n";
        String secondHalf = RoundFigures.PLAN.replace("ratio: 1}]}]", "ratio: 0.5}]}]") + "version: 2\nvalidFrom: 2009-07-01\n";
        CoverageYearStory year = inYearOf(firstHalf).enrolled(FATHER);
        year.office().publish(PlanYaml.read(secondHalf));
        Bill july = inpatient("1").on("2009-07-01").costing("1000.00");
        assertThat(year.settles(july).basic()).isEqualTo(yuan("500.00"));
        assertThat(year.settled(july).settles(inpatient("2").on("2009-06-30").costing("1000.00")).basic()).isEqualTo(yuan("1000.00"));
    }

    @Test
    void a_later_version_replaces_the_first_from_its_first_day_on_and_what_was_settled_stays() {
        CoverageYearStory year = inYearOf(RoundFigures.PLAN).enrolled(FATHER);
        Bill june = inpatient("1").on("2009-06-30").costing("1000.00");
        year.settled(june);
        year.office().publish(PlanYaml.read(RoundFigures.PLAN.replace("ratio: 1}]}]", "ratio: 0.5}]}]") + "version: 2\nvalidFrom: 2009-07-01\n"));
        assertThat(year.settles(inpatient("2").on("2009-07-01").costing("1000.00")).basic()).isEqualTo(yuan("500.00"));
        assertThat(year.settles(inpatient("2").on("2009-06-30").costing("1000.00")).basic()).isEqualTo(yuan("1000.00"));
        year.when(year.settle(june)).changesNothing();
    }

    @Test
    void outpatients_use_up_the_ceilings_of_day_person_and_household() {
        story.settled(outpatient("1").costing("120.00"));
        assertThat(story.settles(outpatient("2").costing("120.00")).basic()).isEqualTo(yuan("10.00"));
        assertThat(story.settles(outpatient("2").costing("120.00").on("2009-06-02")).basic()).isEqualTo(yuan("30.00"));
    }

    @Test
    void the_ordinal_is_the_one_given_at_the_door() {
        Bill stay = inpatient("1");
        ClaimSettled first = story.settlementOf(stay);
        ClaimSettled fortySecond = new ClaimSettled(HOUSEHOLD, 2009, first.village(), first.claimId(), 42, first.resident(),
                first.invoiceNo(), null, first.plan(), first.patient(), first.claim(), first.standing(), first.adjudication());
        story.when(story.settle(stay, 42)).leadsTo(fortySecond).answers(CoverageYearStory.first(fortySecond));
    }
}
