package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.events.coverage.ResettlementDecided.Choice.KEEP_AS_SETTLED;
import static io.heyi.events.coverage.ResettlementDecided.Choice.RESETTLE;

import java.time.LocalDate;

import io.heyi.command.coverage.CoverageRefusals.NothingToResettle;
import io.heyi.command.coverage.CoverageRefusals.NumberOfTheCounter;
import io.heyi.command.coverage.CoverageRefusals.ResettlementDecidedDifferently;
import io.heyi.command.coverage.CoverageRefusals.ResettlementOfReversedClaim;
import io.heyi.command.coverage.CoverageRefusals.SettledAtTheCounter;
import io.heyi.command.coverage.CoverageRefusals.SettlementNumberMissing;
import io.heyi.command.coverage.CoverageRefusals.SettlementNumberUsed;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementDecided.Choice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("on a claim that a reversal touched")
class ResettlementDecisionTest {

    private static final Bill FIRST = inpatient("1").costing("2000.00");
    private static final Bill LATER = inpatient("2").costing("2000.00").diagnosed("J18.900");
    private static final Bill ANEW = inpatient("2b").costing("2000.00").diagnosed("J18.900").correcting(LATER);

    private final CoverageYearStory story = in2009().enrolled(FATHER).settled(FIRST, LATER).reversed(FIRST)
            .resettlementRequiredOf(LATER, FIRST);

    @Test
    void a_clerk_lets_it_stand() {
        story.when(decide(LATER, KEEP_AS_SETTLED, null)).leadsTo(decided(KEEP_AS_SETTLED, null))
                .answers(CoverageYearStory.again(story.settlement(LATER)));
    }

    @Test
    void a_clerk_has_it_reversed_and_settled_anew_as_if_the_first_had_never_been() {
        ClaimReversed reversal = new ClaimReversed(HOUSEHOLD, 2009, LATER.id(), "差额", LocalDate.of(2009, 8, 3),
                story.reversalOf(LATER, 2009).amounts(), story.reversalOf(LATER, 2009).takenBack(), 2009);
        DecideResettlement decision = decide(LATER, RESETTLE, "2b");
        story.when(decision).leadsTo(decided(RESETTLE, "2b"), reversal, in2009().enrolled(FATHER).settled(FIRST, LATER).reversed(FIRST)
                .reversed(LATER).settlementOf(ANEW));
    }

    @Test
    void it_is_decided_once() {
        CoverageYearStory kept = story.told(decided(KEEP_AS_SETTLED, null));
        kept.when(decide(LATER, KEEP_AS_SETTLED, null)).changesNothing();
        kept.when(decide(LATER, RESETTLE, "2b")).isRefusedAs(ResettlementDecidedDifferently.class, "choice");
        kept.when(decide(LATER, FIRST.id(), KEEP_AS_SETTLED, "别的理由", null)).isRefusedAs(ResettlementDecidedDifferently.class, "reason");
    }

    @Test
    void what_was_not_touched_is_not_decided() {
        story.when(decide(FIRST, KEEP_AS_SETTLED, null)).isRefusedAs(NothingToResettle.class);
        story.when(decide(LATER, LATER.id(), KEEP_AS_SETTLED, "差额", null)).isRefusedAs(NothingToResettle.class);
        in2009().when(decide(LATER, KEEP_AS_SETTLED, null)).isRefusedAs(NothingToResettle.class);
    }

    @Test
    void what_is_reversed_itself_is_not_decided() {
        story.reversed(LATER).when(decide(LATER, KEEP_AS_SETTLED, null)).isRefusedAs(ResettlementOfReversedClaim.class);
    }

    @Test
    void a_new_settlement_has_a_number_of_its_own() {
        story.when(decide(LATER, RESETTLE, null)).isRefusedAs(SettlementNumberMissing.class);
        story.when(decide(LATER, RESETTLE, " ")).isRefusedAs(SettlementNumberMissing.class);
    }

    @Test
    void no_number_is_given_twice_whoever_has_it() {
        story.office().settledElsewhere(new ClaimId(LATER.institution(), "9"), "INV-9", "9901010010002", 2009);
        for (String used : new String[] {"2", "1", "9"}) {
            story.when(decide(LATER, RESETTLE, used)).isRefusedAs(SettlementNumberUsed.class, "settlement_no");
        }
    }

    @Test
    void a_claim_of_the_counter_may_stand_but_is_settled_anew_at_the_counter() {
        Bill counter = inpatient("M-A1").costing("2000.00").diagnosed("J18.900");
        CoverageYearStory touched = in2009().enrolled(FATHER).settled(FIRST, counter).reversed(FIRST).resettlementRequiredOf(counter, FIRST);
        touched.when(decide(counter, RESETTLE, "M-A1b")).isRefusedAs(SettledAtTheCounter.class);
    }

    @Test
    void a_new_settlement_does_not_take_a_number_of_the_counter() {
        story.when(decide(LATER, RESETTLE, "M-A2")).isRefusedAs(NumberOfTheCounter.class, "claim_id");
    }

    private static DecideResettlement decide(Bill claim, Choice choice, String settlementNo) {
        return decide(claim, FIRST.id(), choice, "差额", settlementNo);
    }

    private static DecideResettlement decide(Bill claim, ClaimId because, Choice choice, String reason, String settlementNo) {
        return new DecideResettlement(HOUSEHOLD, 2009, claim.id(), because, choice, reason, settlementNo, "clerk-1", LocalDate.of(2009, 8, 3));
    }

    private static ResettlementDecided decided(Choice choice, String settlementNo) {
        return new ResettlementDecided(HOUSEHOLD, 2009, LATER.id(), FIRST.id(), choice, "差额",
                settlementNo == null ? null : new ClaimId(LATER.institution(), settlementNo), "clerk-1", LocalDate.of(2009, 8, 3));
    }
}
