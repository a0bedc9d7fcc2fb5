package io.heyi.benefits.adjudication;

import static io.heyi.benefits.examples.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.examples.Office;
import io.heyi.benefits.examples.RandomYear;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every claim under every plan. Another seed: {@code mvn test -Dheyi.seed=42}; the seed is printed. */
class InvariantsTest {

    private static final long SEED = Long.getLong("heyi.seed", 990101L);
    private static final int YEARS = 400;
    private static final int CLAIMS_A_YEAR = 30;
    private static final HouseholdUsage OPENING = HouseholdUsage.NONE.credited(Money.parse("100.00"));

    @BeforeAll
    static void printTheSeed() {
        System.out.println("InvariantsTest heyi.seed=" + SEED);
    }

    @Test
    void thePartsSumToTheWholeAndNoneIsNegative() {
        everyClaimOfEveryYear((plan, bill, before, result) -> {
            List<Money> parts = List.of(result.basic(), result.account(), result.serious(), result.assistance(), result.guarantee(),
                    result.hospitalBears(), result.selfPay());
            assertThat(parts).noneMatch(Money::isNegative);
            assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(bill.claim().total()).isEqualTo(result.total());
            assertThat(result.eligible()).isLessThanOrEqualTo(result.total());
            assertThat(result.deductible()).isLessThanOrEqualTo(result.eligible());
            assertThat(result.basic()).isLessThanOrEqualTo(result.eligible().minus(result.deductible()));
        });
    }

    @Test
    void noCeilingIsPassed() {
        everyClaimOfEveryYear((plan, bill, before, result) -> {
            assertThat(before.basicPaid().plus(otherThanOutpatient(result))).isLessThanOrEqualTo(plan.annualCeiling());
            assertThat(before.seriousPaid().plus(result.serious())).satisfies(paid -> {
                if (plan.seriousIllness().ceilingOf(bill.person().category()) != null && result.serious().isPositive()) {
                    assertThat(paid).isLessThanOrEqualTo(plan.seriousIllness().annualCeiling());
                }
            });
            if (bill.claim().kind() == ClaimKind.OUTPATIENT) {
                assertThat(before.outpatientPaid().plus(result.basic())).isLessThanOrEqualTo(plan.outpatient().annualCeilingPerPerson());
                assertThat(before.householdOutpatientPaid().plus(result.basic()))
                        .isLessThanOrEqualTo(plan.outpatient().annualCeilingPerHousehold());
                assertThat(before.familyAccountBalance()).isGreaterThanOrEqualTo(result.account());
            }
            Money ofKind = plan.ceilings().get(bill.claim().kind());
            if (ofKind != null) {
                assertThat(before.paidThisKind().plus(result.basic())).isLessThanOrEqualTo(ofKind);
            }
        });
    }

    @Test
    void aNamedCeilingIsOneThatTheTraceSaysHasCut() {
        everyClaimOfEveryYear((plan, bill, before, result) -> {
            List<Ceiling> cut = new ArrayList<>();
            for (Step step : result.trace()) {
                assertThat(step.ceiling() != null).isEqualTo(step.name() == StepName.CEILING && step.after().compareTo(step.before()) < 0);
                if (step.ceiling() != null) {
                    cut.add(step.ceiling());
                }
            }
            assertThat(result.ceilingsHit()).isEqualTo(cut).doesNotHaveDuplicates();
        });
    }

    /** Otherwise the other tests would prove little. */
    @Test
    void everyCeilingAndEveryPayerOccurs() {
        Set<Ceiling> hit = EnumSet.noneOf(Ceiling.class);
        long[] paid = new long[6];
        everyClaimOfEveryYear((plan, bill, before, result) -> {
            hit.addAll(result.ceilingsHit());
            Money[] parts = {result.account(), result.basic(), result.serious(),
                    result.assistance(), result.guarantee(), result.hospitalBears()};
            for (int i = 0; i < parts.length; i++) {
                paid[i] += parts[i].fen();
            }
        });
        assertThat(hit).containsExactlyInAnyOrder(Ceiling.values());
        assertThat(paid).doesNotContain(0L);
    }

    @Test
    void takingBackEveryClaimInAnyOrderRestoresTheUsage() {
        RandomYear year = new RandomYear(SEED);
        for (int i = 0; i < YEARS; i++) {
            BenefitPlan plan = year.plan();
            PersonUsage person = PersonUsage.NONE;
            HouseholdUsage household = OPENING;
            List<UsageDelta> added = new ArrayList<>();
            for (int n = 0; n < CLAIMS_A_YEAR; n++) {
                Bill bill = year.bill();
                UsageDelta delta = bill.under(plan, Standing.of(person, household, bill.claim())).added();
                assertThat(person.plus(delta).minus(delta)).as("heyi.seed=%d", SEED).isEqualTo(person);
                person = person.plus(delta);
                household = household.plus(delta);
                added.add(delta);
            }
            Collections.shuffle(added, year.random());
            for (UsageDelta delta : added) {
                person = person.minus(delta);
                household = household.minus(delta);
            }
            assertThat(person).as("heyi.seed=%d", SEED).isEqualTo(PersonUsage.NONE);
            assertThat(household).as("heyi.seed=%d", SEED).isEqualTo(OPENING);
        }
    }

    @Test
    void whatIsLeftUnderACeilingDoesNotDependOnTheOrder() {
        RandomYear year = new RandomYear(SEED);
        BenefitPlan plan = plan().annualCeiling("20000.00").inpatient(null, "100.00", "5000:0.45, 0.55").maternity("500.00").build();
        for (int i = 0; i < YEARS; i++) {
            List<Bill> bills = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                bills.add(year.bill(n % 3 == 0 ? ClaimKind.ACCIDENT : n % 3 == 1 ? ClaimKind.INPATIENT : ClaimKind.MATERNITY));
            }
            Money paid = basicPaid(plan, bills);
            Money due = bills.stream().map(bill -> bill.under(plan).basic()).reduce(Money.ZERO, Money::plus);
            Collections.shuffle(bills, year.random());
            assertThat(basicPaid(plan, bills)).as("heyi.seed=%d", SEED).isEqualTo(paid).isEqualTo(due.min(plan.annualCeiling()));
        }
    }

    private interface Check {
        void of(BenefitPlan plan, Bill bill, Standing before, Adjudication result);
    }

    private static void everyClaimOfEveryYear(Check check) {
        RandomYear year = new RandomYear(SEED);
        for (int i = 0; i < YEARS; i++) {
            BenefitPlan plan = year.plan();
            Office office = new Office(plan, OPENING);
            for (int n = 0; n < CLAIMS_A_YEAR; n++) {
                String resident = "resident " + year.upTo(3);
                Bill bill = year.bill();
                Standing before = office.standing(resident, bill);
                try {
                    check.of(plan, bill, before, office.settle("claim " + n, resident, bill));
                } catch (AssertionError | RuntimeException wrong) {
                    throw new AssertionError("heyi.seed=" + SEED + " " + bill.claim() + " " + before, wrong);
                }
            }
        }
    }

    private static Money basicPaid(BenefitPlan plan, List<Bill> bills) {
        Office office = new Office(plan);
        bills.forEach(bill -> office.settle("claim", "resident", bill));
        return office.person("resident").basicPaid();
    }

    private static Money otherThanOutpatient(Adjudication result) {
        return result.added().kind() == ClaimKind.OUTPATIENT ? Money.ZERO : result.basic();
    }
}
