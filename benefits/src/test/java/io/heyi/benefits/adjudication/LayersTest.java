package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.Category.ORDINARY;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.benefits.claim.ClaimKind.CHRONIC;
import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.TOWNSHIP;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.yuan;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.examples.PlanBuilder;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 9. There is no row for stays in these plans, so the whole eligible amount is the rest. Amounts are yuan. */
class LayersTest {

    @Nested
    class SeriousIllnessInsurance {

        private static final BenefitPlan PLAN = plan().serious("10000.00", Map.of(POOR, yuan("5000")), "50000:0.50, 0.60",
                "20000.00", POOR).build();

        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                # category | self-pay before | paid     | rest      | pays     | ceiling
                ORDINARY   |            0.00 |     0.00 |  10000.00 |     0.00 | -
                ORDINARY   |            0.00 |     0.00 |  10000.01 |     0.01 | -
                ORDINARY   |            0.00 |     0.00 |  12000.00 |  1000.00 | -
                ORDINARY   |         8000.00 |     0.00 |   4000.00 |  1000.00 | -
                ORDINARY   |        12000.00 |  1000.00 |   4000.00 |  2000.00 | -
                ORDINARY   |        10000.01 |     0.01 |      0.01 |     0.00 | -
                ORDINARY   |            0.00 |     0.00 |  50000.00 | 20000.00 | -
                ORDINARY   |            0.00 |     0.00 |  60000.00 | 20000.00 | SERIOUS_YEAR
                ORDINARY   |        60000.00 | 20000.00 |   1000.00 |     0.00 | SERIOUS_YEAR
                POOR       |            0.00 |     0.00 |  12000.00 |  3500.00 | -
                POOR       |            0.00 |     0.00 |  60000.00 | 28500.00 | -
                """)
        void paysWhatTheYearsBracketsGiveMoreThanWithoutThisClaim(Category category, String before, String paid, String rest, Money pays,
                Ceiling hit) {
            Adjudication result = bill(INPATIENT).patient(category).costing("70000.00", rest)
                    .under(PLAN, used().compliantSelfPay(before).serious(paid).standing());
            assertThat(result.serious()).isEqualTo(pays);
            assertThat(result.added().serious()).isEqualTo(pays);
            assertThat(result.added().compliantSelfPay()).isEqualTo(Money.parse(rest));
            assertThat(result.ceilingsHit()).isEqualTo(hit == null ? List.of() : List.of(hit));
        }

        @Test
        void whatEntersIsTheRestAtTheStartEvenWhereAnotherLayerPaysFirst() {
            BenefitPlan plan = plan().assistance(ORDINARY, "0.90", null).serious("0", null, "0.50", null).build();
            Adjudication result = bill(INPATIENT).costing("1000.00").under(plan);
            assertThat(result.assistance()).isEqualTo(Money.parse("900.00"));
            assertThat(result.serious()).as("0.50 of 1000, but never more than the rest").isEqualTo(Money.parse("100.00"));
            assertThat(result.added().compliantSelfPay()).isEqualTo(Money.parse("1000.00"));
        }
    }

    @Nested
    class Assistance {

        private static final BenefitPlan PLAN = plan().assistance(FIVE_GUARANTEES, "1.00", "5000.00").assistance(POOR, "0.70", null)
                .build();

        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                # category      | paid    | rest    | pays    | ceiling
                FIVE_GUARANTEES |    0.00 | 1000.00 | 1000.00 | -
                FIVE_GUARANTEES | 4200.00 | 1000.00 |  800.00 | ASSISTANCE_YEAR
                FIVE_GUARANTEES | 5000.00 | 1000.00 |    0.00 | ASSISTANCE_YEAR
                POOR            | 9000.00 |    0.05 |    0.04 | -
                ORDINARY        |    0.00 | 1000.00 |    0.00 | -
                """)
        void paysTheRatioOfTheCategory(Category category, String paid, String rest, Money pays, Ceiling hit) {
            Adjudication result = bill(INPATIENT).patient(category).costing("2000.00", rest)
                .under(PLAN, used().assistance(paid).standing());
            assertThat(result.assistance()).isEqualTo(pays);
            assertThat(result.added().assistance()).isEqualTo(pays);
            assertThat(result.selfPay()).isEqualTo(Money.parse("2000.00").minus(pays));
            assertThat(result.ceilingsHit()).isEqualTo(hit == null ? List.of() : List.of(hit));
        }
    }

    @Nested
    class TheGuarantee {

        private static final BenefitPlan PLAN = plan().chronic(List.of("I10"), null, "0.50", null)
                .guarantee(POOR, Map.of(COUNTY, yuan("3000"), TOWNSHIP, yuan("1000")), "0.80").build();

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                # category | level    | borne before | rest    | pays    | borne
                POOR       | COUNTY   |         0.00 | 2000.00 |    0.00 | 2000.00
                POOR       | COUNTY   |         0.00 | 3500.00 |  500.00 | 3000.00
                POOR       | COUNTY   |      2000.00 | 3500.00 | 2500.00 | 1000.00
                POOR       | COUNTY   |      3000.00 |  100.00 |  100.00 |    0.00
                POOR       | TOWNSHIP |      2500.00 |  100.00 |  100.00 |    0.00
                POOR       | TOWNSHIP |       950.00 |  100.00 |   50.00 |   50.00
                POOR       | CITY     |      3000.00 |  100.00 |    0.00 |    0.00
                ORDINARY   | COUNTY   |      3000.00 |  100.00 |    0.00 |    0.00
                """)
        void limitsWhatIsBorneInAYear(Category category, InstitutionLevel level, String before, String rest, Money pays, Money borne) {
            Adjudication result = bill(INPATIENT).patient(category).at(level).costing("5000.00", rest)
                .under(PLAN, used().guarded(before).standing());
            assertThat(result.guarantee()).isEqualTo(pays);
            assertThat(result.added().guardedSelfPay()).isEqualTo(borne);
        }

        @Test
        void paysARatioOfChronicClaimsWhichDoNotCountTowardsTheLimit() {
            Adjudication result = bill(CHRONIC).diagnosed("I10").patient(POOR).costing("1000.00", "900.00")
                .under(PLAN, used().guarded("9000.00").standing());
            assertThat(result.guarantee()).isEqualTo(Money.parse("360.00"));
            assertThat(result.added().guardedSelfPay()).isEqualTo(Money.ZERO);
        }

        @Test
        void withoutAChronicRatioChronicClaimsAreNotGuaranteed() {
            BenefitPlan plan = plan().chronic(List.of("I10"), null, "0.50", null).guarantee(POOR, Map.of(COUNTY, yuan("0")), null).build();
            assertThat(bill(CHRONIC).diagnosed("I10").patient(POOR).costing("1000.00").under(plan).guarantee()).isEqualTo(Money.ZERO);
        }
    }

    @Nested
    class TheirOrder {

        @Test
        void eachPaysOnWhatTheOneBeforeLeft() {
            PlanBuilder builder = plan().serious("1000.00", null, "0.50", null).assistance(POOR, "0.50", null)
                    .guarantee(POOR, Map.of(COUNTY, yuan("100")), null);
            Adjudication result = bill(INPATIENT).patient(POOR).costing("3000.00", "2000.00").under(builder.build(), Standing.NONE);
            assertThat(result.serious()).isEqualTo(Money.parse("500.00"));
            assertThat(result.assistance()).isEqualTo(Money.parse("750.00"));
            assertThat(result.guarantee()).isEqualTo(Money.parse("650.00"));
            assertThat(result.selfPay()).as("100 under the guarantee, 1000 not compliant").isEqualTo(Money.parse("1100.00"));
        }

        @Test
        void isThePlans() {
            PlanBuilder builder = plan().guarantee(POOR, Map.of(COUNTY, yuan("100")), null).assistance(POOR, "0.50", null);
            Adjudication result = bill(INPATIENT).patient(POOR).costing("2000.00").under(builder.build(), Standing.NONE);
            assertThat(result.guarantee()).isEqualTo(Money.parse("1900.00"));
            assertThat(result.assistance()).isEqualTo(Money.parse("50.00"));
            assertThat(result.added().guardedSelfPay()).isEqualTo(Money.parse("100.00"));
        }

        @Test
        void withoutLayersNothingCountsTowardsThem() {
            Adjudication result = bill(INPATIENT).patient(POOR).costing("2000.00").under(plan().build());
            assertThat(result.added().compliantSelfPay()).isEqualTo(Money.ZERO);
            assertThat(result.added().guardedSelfPay()).isEqualTo(Money.ZERO);
        }
    }
}
