package io.heyi.command.coverage;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.in2009;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementDecided.Choice;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.ResettlementRequired.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("settled claims that turn out wrong by what is recorded after them")
class LateFactsTest {

    private static final Bill MAY = inpatient("1").on("2009-05-01").costing("2000.00");
    private static final Bill SEPTEMBER = inpatient("2").on("2009-09-01").costing("2000.00").diagnosed("J18.900");

    private final CoverageYearStory story = in2009().enrolled(FATHER).settled(MAY, SEPTEMBER);

    @Test
    void a_claim_after_a_death_that_is_recorded_late_is_named_and_one_of_the_day_itself_is_not() {
        story.when(story.end(FATHER, "2009-05-01")).leadsTo(story.coverageEnded(FATHER, "2009-05-01"),
                required(SEPTEMBER, notCovered(), Cause.DEATH, "2009-05-01"));
    }

    @Test
    void every_claim_is_named_of_a_year_that_the_dead_did_not_live_to_see() {
        story.when(story.end(FATHER, "2008-12-01")).leadsTo(story.coverageEnded(FATHER, "2008-12-01"),
                required(MAY, notCovered(), Cause.DEATH, "2008-12-01"), required(SEPTEMBER, notCovered(), Cause.DEATH, "2008-12-01"));
    }

    @Test
    void what_was_reversed_is_not_named() {
        story.reversed(SEPTEMBER).when(story.end(FATHER, "2009-05-01")).leadsTo(story.coverageEnded(FATHER, "2009-05-01"));
    }

    @Test
    void a_claim_in_a_category_that_it_turns_out_not_to_have_been_is_named_with_what_it_would_be() {
        Bill waived = SEPTEMBER.settledAs(FIVE_GUARANTEES);
        Amounts would = Amounts.of(in2009().enrolled(FATHER).settled(MAY).settlementOf(waived).adjudication());
        story.when(story.changeCategory(FATHER, FIVE_GUARANTEES, "2009-06-01")).leadsTo(
                story.categoryChanged(FATHER, FIVE_GUARANTEES, "2009-06-01"), required(SEPTEMBER, would, Cause.CATEGORY, "2009-06-01"));
    }

    @Test
    void a_category_that_changes_no_amount_names_nothing() {
        story.when(story.changeCategory(FATHER, POOR, "2009-06-01")).leadsTo(story.categoryChanged(FATHER, POOR, "2009-06-01"));
    }

    @Test
    void a_clerk_decides_on_it_once_and_again_when_it_is_named_again() {
        ResettlementRequired death = required(SEPTEMBER, notCovered(), Cause.DEATH, "2009-05-01");
        ResettlementDecided kept = new ResettlementDecided(HOUSEHOLD, 2009, SEPTEMBER.id(), SEPTEMBER.id(), Choice.KEEP_AS_SETTLED, "维持", null,
                "clerk-1", LocalDate.parse("2009-10-01"));
        DecideResettlement decision = new DecideResettlement(HOUSEHOLD, 2009, SEPTEMBER.id(), SEPTEMBER.id(), Choice.KEEP_AS_SETTLED, "维持",
                null, "clerk-1", LocalDate.parse("2009-10-01"));
        story.with(death).when(decision).leadsTo(kept);
        story.with(kept).when(decision).changesNothing();
        story.with(death).when(decision).leadsTo(kept);
    }

    private ResettlementRequired required(Bill bill, Amounts would, Cause cause, String since) {
        ClaimId claim = bill.id();
        return new ResettlementRequired(HOUSEHOLD, 2009, claim, claim, Amounts.of(story.settlement(bill).adjudication()), would, cause,
                LocalDate.parse(since));
    }

    private static Amounts notCovered() {
        Money zero = Money.ZERO;
        return new Amounts(Money.parse("2000.00"), zero, zero, zero, zero, zero, zero, zero, zero, Money.parse("2000.00"));
    }
}
