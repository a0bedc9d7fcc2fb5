package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ItemClass.A;
import static io.heyi.benefits.claim.ItemClass.C;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.Bill.line;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.referred;
import static io.heyi.benefits.examples.PlanBuilder.traditional;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.Floor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InpatientStayTest {

    /** Adjudication rule 5: deductible 300, up to 5000 0.45, up to 10000 0.50, above 0.55. Amounts are yuan. */
    @Nested
    class BracketsOfAStay {

        private static final BenefitPlan PLAN = plan().inpatient(null, "300.00", "5000:0.45, 10000:0.50, 0.55")
                .adjustment(referred(Referral.UNREFERRED), "-0.10").adjustment(traditional(), "0.10").build();

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                # eligible | unreferred | traditional | basic
                    200.00 | false      | false       |    0.00
                    300.00 | false      | false       |    0.00
                    300.01 | false      | false       |    0.00
                    300.02 | false      | false       |    0.01
                   5000.00 | false      | false       | 2115.00
                  10000.00 | false      | false       | 4615.00
                  12000.00 | false      | false       | 5715.00
                  12000.00 | true       | false       | 4545.00
                  12000.00 | false      | true        | 6885.00
                  12000.00 | true       | true        | 5715.00
                """)
        void areMeasuredOnTheEligibleAmountOfWhichTheDeductibleUsesUpTheLowest(String eligible,
                boolean unreferred, boolean tcm, Money basic) {
            Bill bill = bill(INPATIENT).costing(eligible).placed(Placement.HOME, unreferred ? Referral.UNREFERRED : null);
            assertThat((tcm ? bill.traditional() : bill).under(PLAN).basic()).isEqualTo(basic);
        }

        @Test
        void aDeductibleAboveTheFirstBracketReachesIntoTheSecond() {
            BenefitPlan plan = plan().inpatient(null, "6000.00", "5000:0.45, 10000:0.50, 0.55").build();
            assertThat(bill(INPATIENT).costing("11000.00").under(plan).basic()).isEqualTo(Money.parse("2550.00"));
        }

        @Test
        void aboveAClosedLastBracketNothingIsPaid() {
            BenefitPlan plan = plan().inpatient(null, "0", "5000:0.50").build();
            assertThat(bill(INPATIENT).costing("8000.00").under(plan).basic()).isEqualTo(Money.parse("2500.00"));
        }

        @Test
        void theRatioIsHeldWithinTheWholeInEachBracket() {
            BenefitPlan plan = plan().inpatient(null, "0", "1000:0.05, 0.95").adjustment(null, "-0.10").build();
            assertThat(bill(INPATIENT).costing("2000.00").under(plan).basic()).isEqualTo(Money.parse("850.00"));
        }

        @Test
        void theSumIsRoundedOnceAndNotPerBracket() {
            BenefitPlan plan = plan().inpatient(null, "0", "0.05:0.10, 0.10").build();
            assertThat(bill(INPATIENT).costing("0.10").under(plan).basic()).isEqualTo(Money.parse("0.01"));
        }
    }

    /** Adjudication rule 5, end. */
    @Nested
    class EssentialDrugBonus {

        private static final BenefitPlan PLAN = plan().inpatient(null, "100.00", "0.50").essentialDrugBonus("0.05").build();

        @Test
        void isPaidOnTheEligiblePartOfEssentialDrugs() {
            Bill bill = bill(INPATIENT).itemised("1000.00", line(1, A, "1", "400", null, null, true), line(2, A, "1", "500"),
                    line(3, C, "1", "100", null, null, true));
            assertThat(bill.under(PLAN).basic()).isEqualTo(Money.parse("420.00"));
        }

        @Test
        void isPaidOnNoMoreThanTheDeductibleLeaves() {
            Bill bill = bill(INPATIENT).itemised("1000.00", line(1, A, "1", "950", null, null, true), line(2, A, "1", "50"));
            assertThat(bill.under(PLAN).basic()).isEqualTo(Money.parse("495.00"));
        }

        @Test
        void isRoundedTogetherWithTheBrackets() {
            Bill bill = bill(INPATIENT).itemised("100.07", line(1, A, "1", "0.07", null, null, true), line(2, A, "1", "100"));
            assertThat(bill.under(PLAN).basic()).isEqualTo(Money.parse("0.04"));
        }

        @Test
        void neverPaysMoreThanTheDeductibleLeaves() {
            BenefitPlan generous = plan().inpatient(null, "100.00", "1").essentialDrugBonus("0.50").build();
            Bill bill = bill(INPATIENT).itemised("300.00", line(1, A, "1", "300", null, null, true));
            assertThat(bill.under(generous).basic()).isEqualTo(Money.parse("200.00"));
        }

        @Test
        void aClaimWithoutLinesHasNone() {
            assertThat(bill(INPATIENT).costing("1000.00").under(PLAN).basic()).isEqualTo(Money.parse("450.00"));
        }
    }

    /** Adjudication rule 6: deductible 100, ratio 0.10, floor 0.35. Amounts are yuan. */
    @Nested
    class TheFloor {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                # base                   | total   | eligible | basic
                TOTAL_LESS_DEDUCTIBLE    | 1000.00 |   800.00 | 315.00
                ELIGIBLE_LESS_DEDUCTIBLE | 1000.00 |   800.00 | 245.00
                TOTAL_LESS_DEDUCTIBLE    | 1000.00 |   200.00 | 100.00
                TOTAL_LESS_DEDUCTIBLE    | 1000.00 |    50.00 |   0.00
                ELIGIBLE_LESS_DEDUCTIBLE |  100.29 |   100.29 |   0.10
                """)
        void isTheLeastThatIsPaid(Floor.Base base, String total, String eligible, Money basic) {
            BenefitPlan plan = plan().inpatient(null, "100.00", "0.10").floor("0.35", base).build();
            assertThat(bill(INPATIENT).costing(total, eligible).under(plan).basic()).isEqualTo(basic);
        }

        @Test
        void doesNotLowerWhatTheBracketsPay() {
            BenefitPlan plan = plan().inpatient(null, "100.00", "0.90").floor("0.35", Floor.Base.TOTAL_LESS_DEDUCTIBLE).build();
            assertThat(bill(INPATIENT).costing("1000.00").under(plan).basic()).isEqualTo(Money.parse("810.00"));
        }
    }
}
