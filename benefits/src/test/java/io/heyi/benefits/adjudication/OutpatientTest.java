package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.OUTPATIENT;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.VILLAGE;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.levels;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.FamilyAccount;
import io.heyi.benefits.usage.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 2. Amounts are yuan. A ceiling that leaves exactly what the one before left changes nothing and is not named. */
class OutpatientTest {

    private static final BenefitPlan PLAN = plan().outpatient(levels(VILLAGE), "0.25", "30.00", "40.00")
            .outpatientYear("100.00", "300.00").build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # eligible | this year | that day | household | paid  | ceilings
                 42.30 |      0.00 |     0.00 |      0.00 | 10.58 | -
                200.00 |      0.00 |     0.00 |      0.00 | 30.00 | VISIT
                120.00 |      0.00 |     0.00 |      0.00 | 30.00 | -
                100.00 |     20.00 |    20.00 |     20.00 | 20.00 | DAY
                200.00 |     20.00 |    20.00 |     20.00 | 20.00 | VISIT DAY
                100.00 |     90.00 |     0.00 |     90.00 | 10.00 | PERSON_YEAR
                100.00 |     90.00 |    30.00 |     90.00 | 10.00 | DAY
                100.00 |      0.00 |     0.00 |    295.00 |  5.00 | HOUSEHOLD_YEAR
                200.00 |     95.00 |    25.00 |    298.00 |  2.00 | VISIT DAY PERSON_YEAR HOUSEHOLD_YEAR
                100.00 |    100.00 |     0.00 |    100.00 |  0.00 | PERSON_YEAR
                100.00 |      0.00 |     0.00 |    310.00 |  0.00 | HOUSEHOLD_YEAR
                100.00 |     50.00 |    45.00 |     50.00 |  0.00 | DAY
            """)
    void isCutInOrder(String eligible, String year, String thatDay, String household, Money paid, String ceilings) {
        Adjudication result = bill(OUTPATIENT).at(VILLAGE).costing(eligible)
                .under(PLAN, used().outpatient(year, thatDay, household).standing());
        assertThat(result.basic()).isEqualTo(paid);
        assertThat(result.selfPay()).isEqualTo(result.total().minus(paid));
        assertThat(result.ceilingsHit().stream().map(Enum::name)).containsExactly(ceilings == null ? new String[0] : ceilings.split(" "));
    }

    @Test
    void withoutAMatchingRowItPaysNothing() {
        Adjudication result = bill(OUTPATIENT).at(COUNTY).costing("100.00").under(PLAN);
        assertThat(result.basic()).isEqualTo(Money.ZERO);
        assertThat(result.selfPay()).isEqualTo(Money.parse("100.00"));
    }

    @Test
    void theFirstRowThatMatchesApplies() {
        BenefitPlan plan = plan().outpatient(levels(VILLAGE), "0.60", null, null).outpatient(null, "0.10", null, null).build();
        assertThat(bill(OUTPATIENT).at(VILLAGE).costing("100.00").under(plan).basic()).isEqualTo(Money.parse("60.00"));
        assertThat(bill(OUTPATIENT).at(COUNTY).costing("100.00").under(plan).basic()).isEqualTo(Money.parse("10.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # balance | total  | eligible before | account | eligible after | basic | self-pay
                80.00 |  81.15 |           46.34 |   80.00 |           0.00 |  0.00 |     1.15
                80.00 |   9.40 |            9.40 |    9.40 |           0.00 |  0.00 |     0.00
                20.00 | 100.00 |           90.00 |   20.00 |          70.00 | 30.00 |    50.00
                20.00 |  50.00 |           40.00 |   20.00 |          20.00 | 12.00 |    18.00
                 0.00 |  50.00 |           40.00 |    0.00 |          40.00 | 24.00 |    26.00
            """)
    void theFamilyAccountPaysBeforeThePool(String balance, String total, String before, Money account, Money eligible,
            Money basic, Money selfPay) {
        Adjudication result = bill(OUTPATIENT).at(VILLAGE).costing(total, before)
                .under(Plans.county2018().build(), used().familyAccount(balance).standing());
        assertThat(result.account()).isEqualTo(account);
        assertThat(result.eligible()).isEqualTo(eligible);
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.selfPay()).isEqualTo(selfPay);
        assertThat(result.added().account()).isEqualTo(account);
    }

    @Test
    void anAccountThatIsNotUsedPaysNothing() {
        BenefitPlan plan = plan().outpatient(null, "0.50", null, null).familyAccount("20.00", FamilyAccount.Use.NONE).build();
        assertThat(bill(OUTPATIENT).costing("100.00")
                .under(plan, used().familyAccount("80.00").standing()).account()).isEqualTo(Money.ZERO);
    }

    @Test
    void noLayerPaysAndNothingCountsTowardsThem() {
        BenefitPlan plan = Plans.county2018().build();
        Adjudication result = bill(OUTPATIENT).at(VILLAGE).patient(Category.POOR).costing("100000.00").under(plan, Standing.NONE);
        assertThat(result.serious().plus(result.assistance()).plus(result.guarantee())).isEqualTo(Money.ZERO);
        assertThat(result.added().compliantSelfPay()).isEqualTo(Money.ZERO);
        assertThat(result.added().admissions()).isZero();
    }
}
