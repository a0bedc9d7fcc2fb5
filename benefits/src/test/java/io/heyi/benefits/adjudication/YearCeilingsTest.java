package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.ACCIDENT;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Adjudication rule 8: accidents 3000 a year, everything 10000 a year, all of it paid. Amounts are yuan. */
class YearCeilingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # kind    | due     | paid this kind | paid at all | basic   | ceilings
            ACCIDENT  | 3000.00 |           0.00 |        0.00 | 3000.00 | -
            ACCIDENT  | 3000.01 |           0.00 |        0.00 | 3000.00 | KIND_YEAR
            ACCIDENT  | 2000.00 |        2500.00 |     2500.00 |  500.00 | KIND_YEAR
            ACCIDENT  | 2000.00 |           0.00 |     9000.00 | 1000.00 | YEAR
            ACCIDENT  | 2000.00 |        2500.00 |     9900.00 |  100.00 | KIND_YEAR YEAR
            ACCIDENT  | 2000.00 |        3000.00 |    10000.00 |    0.00 | KIND_YEAR
            ACCIDENT  | 2000.00 |        3100.00 |    10100.00 |    0.00 | KIND_YEAR
            INPATIENT | 5000.00 |        6000.00 |     6000.00 | 4000.00 | YEAR
            INPATIENT | 5000.00 |        5000.00 |     5000.00 | 5000.00 | -
            """)
    void cutTheKindFirstAndThenTheYear(ClaimKind kind, String due, String thisKind, String all, Money basic, String ceilings) {
        BenefitPlan plan = plan().annualCeiling("10000.00").ceiling(ACCIDENT, "3000.00").inpatient(null, "0", "1").build();
        Adjudication result = bill(kind).costing(due).under(plan, used().thisKind(thisKind).basic(all).standing());
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.ceilingsHit().stream().map(Enum::name)).containsExactly(ceilings == null ? new String[0] : ceilings.split(" "));
        assertThat(result.added().basic()).isEqualTo(basic);
    }

    @ParameterizedTest
    @EnumSource(value = ClaimKind.class, mode = EnumSource.Mode.EXCLUDE, names = "OUTPATIENT")
    void holdForEveryKindButOutpatients(ClaimKind kind) {
        BenefitPlan plan = plan().annualCeiling("100.00").inpatient(null, "0", "1").maternity("500.00")
                .chronic(List.of("K80"), null, "1", null)
                .limit("K80", Map.of(InstitutionLevel.COUNTY, Money.parse("500")), "1").build();
        assertThat(bill(kind).costing("500.00").under(plan, used().basic("40.00").standing()).basic()).isEqualTo(Money.parse("60.00"));
    }

    @Test
    void doNotHoldForOutpatients() {
        BenefitPlan plan = plan().annualCeiling("100.00").outpatient(null, "1", null, null).build();
        assertThat(bill(ClaimKind.OUTPATIENT).costing("500.00")
                .under(plan, used().basic("100.00").standing()).basic()).isEqualTo(Money.parse("500.00"));
    }
}
