package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.inYearOf;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.FourEyes.ApprovalNeeded;
import io.heyi.command.access.Role;
import io.heyi.events.coverage.ResettlementDecided.Choice;
import org.junit.jupiter.api.Test;

/** Above 10,000.00 yuan nobody at the door takes a claim back alone. The plan pays whatever is billed. */
class TwoForAReversalTest {

    private static final String PLAN = RoundFigures.PLAN.replace("annualCeiling: 10000.00", "annualCeiling: 50000.00");
    private static final Caller REVIEWER = Caller.person("reviewer-1", Role.REVIEWER, "99");
    private static final Caller CLERK = Caller.person("clerk-1", Role.CLERK, "99");
    private static final Bill FIRST = inpatient("1").costing("100.00");

    @Test
    void at_the_threshold_one_is_enough() {
        Bill bill = inpatient("2").costing("10000.00");
        CoverageYearStory story = inYearOf(PLAN).enrolled(FATHER).settled(bill);
        for (Caller caller : List.of(REVIEWER, CLERK, Caller.hospital("his", bill.id().institution()))) {
            story.when(story.reverse(bill), caller).happens();
        }
    }

    @Test
    void one_fen_above_it_neither_a_person_nor_the_hospital_itself_reverses_alone() {
        Bill bill = inpatient("2").costing("10000.01");
        CoverageYearStory story = inYearOf(PLAN).enrolled(FATHER).settled(bill);
        for (Caller caller : List.of(REVIEWER, CLERK, Caller.hospital("his", bill.id().institution()))) {
            story.when(story.reverse(bill), caller).isRefusedAs(ApprovalNeeded.class, "approval");
        }
        story.when(story.reverse(bill), REVIEWER, "A-1").happens();
        story.when(story.reverse(bill)).happens();
        story.reversed(bill).when(story.reverse(bill), REVIEWER).changesNothing();
    }

    @Test
    void a_clerk_who_settles_a_touched_claim_anew_reverses_it_and_needs_another_for_it() {
        Bill large = inpatient("2").costing("10000.01");
        CoverageYearStory story = inYearOf(PLAN).enrolled(FATHER).settled(FIRST, large).reversed(FIRST).resettlementRequiredOf(large, FIRST);
        story.when(decide(large, Choice.RESETTLE), CLERK).isRefusedAs(ApprovalNeeded.class, "approval");
        story.when(decide(large, Choice.RESETTLE), REVIEWER, "A-1").happens();
        story.when(decide(large, Choice.KEEP_AS_SETTLED), CLERK).happens();
        Bill small = inpatient("3").costing("10000.00");
        CoverageYearStory below = inYearOf(PLAN).enrolled(FATHER).settled(FIRST, small).reversed(FIRST).resettlementRequiredOf(small, FIRST);
        below.when(decide(small, Choice.RESETTLE), CLERK).happens();
    }

    private static DecideResettlement decide(Bill claim, Choice choice) {
        return new DecideResettlement(HOUSEHOLD, 2009, claim.id(), FIRST.id(), choice, "差额", choice == Choice.RESETTLE ? "2b" : null,
                "clerk-1", LocalDate.of(2009, 8, 3));
    }
}
