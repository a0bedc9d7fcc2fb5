package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.outpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;
import static io.heyi.command.coverage.CoverageYearStory.inYearOf;
import static io.heyi.command.coverage.CoverageYearStory.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Stay;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.coverage.CoverageRefusals.ReversedDifferently;
import io.heyi.command.household.Family;
import io.heyi.command.plan.PlanYaml;
import io.heyi.command.plan.Plans;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ResettlementRequired;
import org.junit.jupiter.api.Test;

/** What a reversal takes back, and which later claims it names (adjudication §5). */
class ReversalTest {

    @Test
    void a_reversal_told_otherwise_is_refused_by_what_differs() {
        Bill stay = inpatient("1");
        CoverageYearStory reversed = in2009().enrolled(FATHER).settled(stay).reversed(stay);
        ReverseClaim first = reversed.reverse(stay);
        reversed.when(first).changesNothing().answers(reversed(reversed.settlement(stay)));
        reversed.when(new ReverseClaim(HOUSEHOLD, first.year(), stay.id(), "重复", first.reversedOn())).isRefusedAs(ReversedDifferently.class, "reason");
        reversed.when(new ReverseClaim(HOUSEHOLD, first.year(), stay.id(), first.reason(), first.reversedOn().plusDays(1)))
                .isRefusedAs(ReversedDifferently.class, "reversed_on");
    }

    @Test
    void a_reversal_takes_back_exactly_what_the_settlement_added() {
        CoverageYearStory story = in2009().enrolled(FATHER);
        Bill stay = inpatient("1").costing("2000.00");
        Amounts amounts = basicOnly("2000.00", "300.00", "765.00", "1235.00");
        UsageDelta takenBack = new UsageDelta(ClaimKind.INPATIENT, LocalDate.of(2009, 6, 1), 1, yuan("765.00"), Money.ZERO, Money.ZERO,
                yuan("1235.00"), Money.ZERO, Money.ZERO, Money.ZERO, new Stay("K80.200", "COUNTY"));
        assertThat(story.settlementOf(stay).adjudication().added()).usingRecursiveComparison()
                .ignoringFields("compliantSelfPay").isEqualTo(takenBack);
        story.settled(stay).when(story.reverse(stay)).leadsTo(new ClaimReversed(HOUSEHOLD, 2009, stay.id(), "录入错误",
                LocalDate.of(2009, 7, 1), amounts, story.settlement(stay).adjudication().added(), 2009));
    }

    @Test
    void the_next_claim_is_settled_as_if_the_reversed_one_had_never_been() {
        Bill stay = inpatient("1").costing("2000.00");
        Bill next = inpatient("2").costing("3000.00").on("2009-09-01");
        CoverageYearStory story = in2009().enrolled(FATHER).settled(stay).reversed(stay);
        assertThat(story.settles(next)).isEqualTo(in2009().enrolled(FATHER).settles(next));
    }

    @Test
    void the_next_visit_has_the_whole_of_every_outpatient_ceiling_again() {
        Bill visit = outpatient("1").costing("100.00");
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER, MOTHER).settled(visit).reversed(visit);
        assertThat(story.settles(outpatient("2").costing("100.00").of(Family.MOTHER, 40)).basic()).isEqualTo(yuan("100.00"));
    }

    /** B6. */
    @Test
    void of_two_claims_that_got_nothing_only_the_first_is_named_when_the_last_1000_come_free() {
        Bill before = inpatient("0").costing("9000.00");
        Bill a = inpatient("A").costing("1000.00");
        Bill b = inpatient("B").costing("1000.00");
        Bill c = inpatient("C").costing("1000.00");
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER).settled(before, a, b, c);
        story.when(story.reverse(a)).leadsTo(story.reversalOf(a, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, b.id(), a.id(),
                        basicOnly("1000.00", "0.00", "0.00", "1000.00"), basicOnly("1000.00", "0.00", "1000.00", "0.00")))
                .answers(reversed(story.settlement(a)));
    }

    /** Q2, on J13. */
    @Test
    void the_second_claim_stays_as_it_was_settled_and_is_named() {
        Bill first = inpatient("1").at("CITY").on("2018-03-01").of(FATHER, 52).costing("30000.00", "24000.00", "0.00", "6000.00");
        Bill second = inpatient("2").at("CITY").on("2018-09-01").of(FATHER, 52).costing("20000.00", "17500.00", "0.00", "2500.00");
        CoverageYearStory story = inYearOf(Plans.plan("jiamusi-2018"));
        story.enrolled(story.enrollment(FATHER)).settled(first, second);
        assertThat(story.settlement(first).adjudication().basic()).isEqualTo(yuan("15145.00"));
        assertThat(story.settlement(second).adjudication().basic()).isEqualTo(yuan("10920.00"));
        assertThat(story.settlement(second).adjudication().serious()).isEqualTo(yuan("2717.50"));
        Amounts settled = amounts("20000.00", "17500.00", "700.00", "10920.00", "2717.50", "6362.50");
        Amounts would = amounts("20000.00", "17500.00", "700.00", "10920.00", "0.00", "9080.00");
        story.when(story.reverse(first)).leadsTo(story.reversalOf(first, 2018),
                new ResettlementRequired(HOUSEHOLD, 2018, second.id(), first.id(), settled, would));
    }

    @Test
    void a_claim_of_another_member_is_named_when_the_household_shared_the_ceiling() {
        Bill fathers = outpatient("1").costing("100.00");
        Bill mothers = outpatient("2").costing("60.00").of(Family.MOTHER, 40);
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER, MOTHER).settled(fathers, mothers);
        story.when(story.reverse(fathers)).leadsTo(story.reversalOf(fathers, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, mothers.id(), fathers.id(),
                        basicOnly("60.00", "0.00", "0.00", "60.00"), basicOnly("60.00", "0.00", "60.00", "0.00")));
    }

    @Test
    void a_claim_that_would_differ_in_the_deductible_alone_is_named() {
        Bill first = inpatient("1").costing("100.00");
        Bill second = inpatient("2").costing("100.00");
        String withDeductible = RoundFigures.PLAN
                .replace("deductible: 0.00, brackets: [{ratio: 1}]", "deductible: 50.00, brackets: [{ratio: 0}]")
                .replace("ratio: 0}]}]}", "ratio: 0}]}], repeatAdmission: {factor: 0.5}}");
        CoverageYearStory story = inYearOf(withDeductible).enrolled(FATHER).settled(first, second);
        story.when(story.reverse(first)).leadsTo(story.reversalOf(first, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, second.id(), first.id(),
                        basicOnly("100.00", "25.00", "0.00", "100.00"), basicOnly("100.00", "50.00", "0.00", "100.00")));
    }

    @Test
    void earlier_claims_and_later_ones_that_would_come_out_the_same_are_not_named() {
        Bill earlier = inpatient("1").costing("2000.00");
        Bill reversed = outpatient("2").costing("40.00");
        Bill later = outpatient("3").costing("40.00").on("2009-06-02");
        CoverageYearStory story = in2009().enrolled(FATHER).settled(earlier, reversed, later);
        story.when(story.reverse(reversed)).leadsTo(story.reversalOf(reversed, 2009));
    }

    @Test
    void a_later_claim_that_is_reversed_itself_is_neither_named_nor_counted() {
        Bill before = inpatient("0").costing("9000.00");
        Bill a = inpatient("A").costing("1000.00");
        Bill b = inpatient("B").costing("1000.00");
        Bill c = inpatient("C").costing("1000.00");
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER).settled(before, a, b, c).reversed(b);
        story.when(story.reverse(a)).leadsTo(story.reversalOf(a, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, c.id(), a.id(),
                        basicOnly("1000.00", "0.00", "0.00", "1000.00"), basicOnly("1000.00", "0.00", "1000.00", "0.00")));
    }

    @Test
    void the_order_of_settlement_counts_and_not_that_of_service() {
        Bill before = inpatient("0").costing("9500.00");
        Bill december = inpatient("1").on("2009-12-01").costing("1000.00");
        Bill june = inpatient("2").costing("1000.00");
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER).settled(before, december, june);
        story.when(story.reverse(june)).leadsTo(story.reversalOf(june, 2009));
        story.when(story.reverse(december)).leadsTo(story.reversalOf(december, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, june.id(), december.id(),
                        basicOnly("1000.00", "0.00", "0.00", "1000.00"), basicOnly("1000.00", "0.00", "500.00", "500.00")));
    }

    @Test
    void several_claims_are_named_in_the_order_of_settlement() {
        List<Bill> bills = List.of(inpatient("1").costing("2000.00"), inpatient("2").costing("2000.00"), inpatient("3").costing("2000.00"));
        String half = RoundFigures.PLAN.replace("annualCeiling: 10000.00", "annualCeiling: 3000.00");
        CoverageYearStory story = inYearOf(half).enrolled(FATHER).settled(bills.toArray(Bill[]::new));
        story.when(story.reverse(bills.get(0))).leadsTo(story.reversalOf(bills.get(0), 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, bills.get(1).id(), bills.get(0).id(),
                        basicOnly("2000.00", "0.00", "1000.00", "1000.00"), basicOnly("2000.00", "0.00", "2000.00", "0.00")),
                new ResettlementRequired(HOUSEHOLD, 2009, bills.get(2).id(), bills.get(0).id(),
                        basicOnly("2000.00", "0.00", "0.00", "2000.00"), basicOnly("2000.00", "0.00", "1000.00", "1000.00")));
    }

    @Test
    void a_claim_is_recomputed_by_its_own_version_of_the_plan_and_its_own_category() {
        String firstHalf = RoundFigures.PLAN + "validTo: 2009-06-30\n";
        String secondHalf = RoundFigures.PLAN.replace("annualCeiling: 10000.00", "annualCeiling: 500.00")
                + "version: 2\nvalidFrom: 2009-07-01\n";
        Bill june = inpatient("1").on("2009-06-30").costing("400.00");
        Bill july = inpatient("2").on("2009-07-01").costing("400.00");
        CoverageYearStory story = inYearOf(firstHalf).enrolled(FATHER);
        story.office().publish(PlanYaml.read(secondHalf));
        story.settled(june, july);
        story.when(story.reverse(june)).leadsTo(story.reversalOf(june, 2009),
                new ResettlementRequired(HOUSEHOLD, 2009, july.id(), june.id(),
                        basicOnly("400.00", "0.00", "100.00", "300.00"), basicOnly("400.00", "0.00", "400.00", "0.00")));
    }

    @Test
    void a_reversed_claim_that_is_settled_anew_stands_at_the_end_of_the_order() {
        Bill before = inpatient("0").costing("9000.00");
        Bill a = inpatient("A").costing("1000.00");
        Bill b = inpatient("B").costing("1000.00");
        Bill correction = inpatient("C").costing("800.00").correcting(a);
        CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER).settled(before, a, b).reversed(a)
                .resettlementRequiredOf(b, a).settled(correction);
        assertThat(story.settlement(correction).adjudication().basic()).isEqualTo(yuan("800.00"));
        story.when(story.reverse(b)).leadsTo(story.reversalOf(b, 2009));
    }

    private static Amounts basicOnly(String total, String deductible, String basic, String selfPay) {
        return amounts(total, total, deductible, basic, "0.00", selfPay);
    }

    private static Amounts amounts(String total, String eligible, String deductible, String basic, String serious, String selfPay) {
        return new Amounts(yuan(total), yuan(eligible), yuan(deductible), Money.ZERO, yuan(basic), yuan(serious), Money.ZERO, Money.ZERO,
                Money.ZERO, yuan(selfPay));
    }
}
