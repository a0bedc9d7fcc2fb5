package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.SINGLE_DISEASE;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.PROVINCE;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.benefits.claim.ClaimRefusals.SingleDiseaseNotPriced;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 3, under the plan of county 2018. Amounts are yuan. */
class PricedDiseaseTest {

    private static final BenefitPlan PLAN = Plans.county2018().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # disease | level    | total   | eligible | basic   | hospital | self-pay
            K35.900   | COUNTY   | 4000.00 |  4000.00 | 3000.00 |     0.00 |  1000.00
            K35.900   | COUNTY   | 4500.00 |  4500.00 | 3375.00 |     0.00 |  1125.00
            K35.900   | COUNTY   | 5000.00 |  4500.00 | 3375.00 |   500.00 |  1125.00
            K35.900   | TOWNSHIP | 3333.33 |  2800.00 | 2100.00 |   533.33 |   700.00
            O82.000   | COUNTY   | 4000.00 |  4000.00 | 3000.00 |     0.00 |  1000.00
            O82.000   | COUNTY   | 5000.00 |  4200.00 | 3000.00 |   800.00 |  1200.00
            O82.000   | COUNTY   | 2500.00 |  2500.00 | 2500.00 |     0.00 |     0.00
            O82.000   | TOWNSHIP | 3000.01 |  3000.00 | 2400.00 |     0.01 |   600.00
            """)
    void isPaidByItsPrice(String diagnosis, InstitutionLevel level, String total, Money eligible, Money basic, Money hospital,
            Money selfPay) {
        Adjudication result = bill(SINGLE_DISEASE).diagnosed(diagnosis).at(level).costing(total, "0.00").under(PLAN);
        assertThat(result.eligible()).isEqualTo(eligible);
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.hospitalBears()).isEqualTo(hospital);
        assertThat(result.selfPay()).isEqualTo(selfPay);
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.added().admissions()).isEqualTo(1);
        assertThat(result.added().stay()).isNull();
    }

    @Test
    void theLongestPrefixOfTheMainDiagnosisChooses() {
        BenefitPlan plan = plan().limit("K35", Map.of(COUNTY, yuan("1000")), "0.50").limit("K35.2", Map.of(COUNTY, yuan("2000")), "1")
                .build();
        assertThat(bill(SINGLE_DISEASE).diagnosed("K35.201", "K35.9").costing("3000.00").under(plan).basic())
                .isEqualTo(Money.parse("2000"));
        assertThat(bill(SINGLE_DISEASE).diagnosed("K35.900", "K35.2").costing("3000.00").under(plan).basic()).isEqualTo(Money.parse("500"));
    }

    @Test
    void whatThePlanDoesNotPriceIsRefused() {
        assertThatThrownBy(() -> bill(SINGLE_DISEASE).diagnosed("J18.900").costing("100.00").under(PLAN))
                .isInstanceOf(SingleDiseaseNotPriced.class);
        assertThatThrownBy(() -> bill(SINGLE_DISEASE).diagnosed("J18.900", "K35").costing("100.00").under(PLAN))
                .isInstanceOf(SingleDiseaseNotPriced.class);
        assertThatThrownBy(() -> bill(SINGLE_DISEASE).diagnosed("K35.900").at(PROVINCE).costing("100.00").under(PLAN))
                .isInstanceOf(SingleDiseaseNotPriced.class);
    }
}
