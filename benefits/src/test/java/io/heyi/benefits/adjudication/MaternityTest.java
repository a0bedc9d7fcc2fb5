package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.MATERNITY;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.benefits.claim.ClaimRefusals.NoMaternityRule;
import io.heyi.benefits.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 7, MATERNITY. Amounts are yuan. */
class MaternityTest {

    @ParameterizedTest
    @CsvSource({"2000.00, 1800.00, 300.00", "2000.00, 250.00, 250.00", "2000.00, 300.00, 300.00"})
    void paysTheFixedAmountButNotMoreThanIsEligible(String total, String eligible, Money basic) {
        Adjudication result = bill(MATERNITY).costing(total, eligible).under(plan().maternity("300.00").build());
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.added().admissions()).isZero();
        assertThat(result.added().stay()).isNull();
    }

    @Test
    void isRefusedWhereThePlanHasNoRuleForIt() {
        assertThatThrownBy(() -> bill(MATERNITY).costing("100.00").under(plan().build())).isInstanceOf(NoMaternityRule.class);
    }
}
