package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.CHRONIC;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.categories;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClaimRefusals.ChronicDiseaseNotListed;
import io.heyi.benefits.claim.ClaimRefusals.NoChronicRule;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 7, CHRONIC: deductible 300 a year, ratio 0.50, ceiling 5000 a year. Amounts are yuan. */
class ChronicDiseaseTest {

    private static final BenefitPlan PLAN = plan().chronic(List.of("I10", "E11", "C"), "300.00", "0.50", "5000.00")
            .waived(categories(Category.FIVE_GUARANTEES)).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # eligible | deductible used | paid    | category        | deductible | basic  | ceiling
                 200.00 |            0.00 |    0.00 | ORDINARY        |     200.00 |   0.00 | -
                1000.00 |            0.00 |    0.00 | ORDINARY        |     300.00 | 350.00 | -
                1000.00 |          200.00 |    0.00 | ORDINARY        |     100.00 | 450.00 | -
                1000.00 |          300.00 |    0.00 | ORDINARY        |       0.00 | 500.00 | -
                1000.00 |          350.00 |    0.00 | ORDINARY        |       0.00 | 500.00 | -
                1000.00 |            0.00 |    0.00 | FIVE_GUARANTEES |       0.00 | 500.00 | -
                1000.00 |          300.00 | 4800.00 | ORDINARY        |       0.00 | 200.00 | CHRONIC_YEAR
                1000.00 |          300.00 | 5000.00 | ORDINARY        |       0.00 |   0.00 | CHRONIC_YEAR
                1000.00 |          300.00 | 4500.00 | ORDINARY        |       0.00 | 500.00 | -
                   0.03 |          300.00 |    0.00 | ORDINARY        |       0.00 |   0.02 | -
            """)
    void isPaidAboveTheYearsDeductible(String eligible, String used, String paid, Category category, Money deductible, Money basic,
            Ceiling hit) {
        Adjudication result = bill(CHRONIC).diagnosed("I10.x00").patient(category).costing("2000.00", eligible)
                .under(PLAN, used().chronicDeductible(used).thisKind(paid).standing());
        assertThat(result.deductible()).isEqualTo(deductible);
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.ceilingsHit()).isEqualTo(hit == null ? List.of() : List.of(hit));
        assertThat(result.added().chronicDeductible()).isEqualTo(deductible);
        assertThat(result.added().admissions()).isZero();
    }

    @Test
    void theDeductibleOfAStayIsNotThatOfTheYear() {
        Adjudication stay = bill(ClaimKind.INPATIENT).costing("1000.00").under(plan().inpatient(null, "100.00", "1").build());
        assertThat(stay.added().chronicDeductible()).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyTheMainDiagnosisMayStandOnTheList() {
        assertThat(bill(CHRONIC).diagnosed("C34.900", "J18").costing("300.00").under(PLAN).eligible()).isEqualTo(Money.parse("300.00"));
        assertThatThrownBy(() -> bill(CHRONIC).diagnosed("J18.900", "I10").costing("300.00").under(PLAN))
                .isInstanceOf(ChronicDiseaseNotListed.class);
        assertThatThrownBy(() -> bill(CHRONIC).diagnosed("I1").costing("300.00").under(PLAN)).isInstanceOf(ChronicDiseaseNotListed.class);
        assertThatThrownBy(() -> bill(CHRONIC).diagnosed("I10").costing("300.00").under(plan().build())).isInstanceOf(NoChronicRule.class);
    }
}
