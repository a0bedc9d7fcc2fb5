package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.Category.ORDINARY;
import static io.heyi.benefits.claim.ClaimKind.ACCIDENT;
import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ClaimKind.MATERNITY;
import static io.heyi.benefits.claim.ClaimKind.SINGLE_DISEASE;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.examples.Office;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.Floor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 4. Amounts are yuan. */
class DeductibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # level  | category        | age | stays before | same before | eligible | deductible
            COUNTY   | ORDINARY        | 40  | 0            | false       |  2000.00 | 400.00
            COUNTY   | ORDINARY        | 40  | 1            | false       |  2000.00 | 200.00
            COUNTY   | ORDINARY        | 40  | 7            | false       |  2000.00 | 200.00
            COUNTY   | ORDINARY        | 40  | 1            | true        |  2000.00 |   0.00
            COUNTY   | FIVE_GUARANTEES | 40  | 0            | false       |  2000.00 |   0.00
            COUNTY   | FIVE_GUARANTEES | 40  | 1            | false       |  2000.00 |   0.00
            COUNTY   | ORDINARY        | 6   | 0            | false       |  2000.00 |   0.00
            COUNTY   | ORDINARY        | 7   | 0            | false       |  2000.00 | 400.00
            CITY     | ORDINARY        | 6   | 0            | false       |  2000.00 | 800.00
            TOWNSHIP | ORDINARY        | 40  | 0            | false       |   100.00 | 100.00
            TOWNSHIP | ORDINARY        | 40  | 1            | false       |  2000.00 |  75.00
            """)
    void underThePlanOfCounty2018(InstitutionLevel level, Category category, int age, int admissions, boolean same, String eligible,
            Money deductible) {
        var standing = same ? used().admissions(admissions).sameDiseaseStay() : used().admissions(admissions);
        Adjudication result = bill(INPATIENT).at(level).patient(category, age).costing(eligible)
                .under(Plans.county2018().build(), standing.standing());
        assertThat(result.deductible()).isEqualTo(deductible);
    }

    @Test
    void withoutARuleForRepeatsEveryAdmissionPaysItAll() {
        assertThat(bill(INPATIENT).at(InstitutionLevel.CITY).costing("5000.00")
                .under(Plans.jiamusi2018(), used().admissions(3).sameDiseaseStay().standing())
                .deductible()).isEqualTo(Money.parse("700.00"));
    }

    @Test
    void theReducedDeductibleIsRoundedHalfUp() {
        BenefitPlan plan = plan().inpatient(null, "100.01", "1").repeatAdmission("0.5", false).build();
        assertThat(bill(INPATIENT).costing("5000.00")
                .under(plan, used().admissions(1).standing()).deductible()).isEqualTo(Money.parse("50.01"));
    }

    @Test
    void withoutARowThereIsNoDeductibleAndNoFloorButTheStayCountsAndTheLayersPay() {
        BenefitPlan plan = plan().floor("0.20", Floor.Base.TOTAL_LESS_DEDUCTIBLE).assistance(FIVE_GUARANTEES, "0.50", null).build();
        Adjudication result = bill(INPATIENT).patient(FIVE_GUARANTEES).costing("1000.00").under(plan);
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.basic()).isEqualTo(Money.ZERO);
        assertThat(result.assistance()).isEqualTo(Money.parse("500.00"));
        assertThat(result.added().admissions()).isEqualTo(1);
        assertThat(result.added().stay()).isNotNull();
    }

    @Test
    void admissionsAreInpatientAccidentAndSingleDisease() {
        Office office = new Office(Plans.county2018().build());
        office.settle("birth", "resident", bill(MATERNITY).costing("2000.00"));
        assertThat(office.settle("first", "resident", stay()).deductible()).isEqualTo(Money.parse("400.00"));
        assertThat(office.settle("accident", "resident", bill(ACCIDENT).diagnosed("S72").costing("2000.00")).deductible())
                .isEqualTo(Money.parse("200.00"));
        Office another = new Office(Plans.county2018().build());
        another.settle("appendix", "resident", bill(SINGLE_DISEASE).diagnosed("K35").costing("2000.00"));
        assertThat(another.settle("stay", "resident", stay()).deductible()).isEqualTo(Money.parse("200.00"));
    }

    @Test
    void theSameDiseaseInTheSameInstitutionIsWaivedWhateverTheKindOfStay() {
        Office office = new Office(Plans.county2018().build());
        office.settle("first", "resident", stay());
        assertThat(office.settle("again", "resident", bill(ACCIDENT).costing("2000.00")).deductible()).isEqualTo(Money.ZERO);
        assertThat(office.settle("elsewhere", "resident", stay().in("H2")).deductible()).isEqualTo(Money.parse("200.00"));
        assertThat(office.settle("other code", "resident", stay().diagnosed("K80.201")).deductible()).isEqualTo(Money.parse("200.00"));
        assertThat(office.settle("second code differs", "resident", stay().diagnosed("K80.200", "I10")).deductible()).isEqualTo(Money.ZERO);
    }

    @Test
    void staysWithoutADiagnosisAreNotTheSameDisease() {
        Office office = new Office(Plans.county2018().build());
        office.settle("first", "resident", stay().diagnosed());
        assertThat(office.settle("second", "resident", stay().diagnosed()).deductible()).isEqualTo(Money.parse("200.00"));
    }

    private static Bill stay() {
        return bill(INPATIENT).patient(ORDINARY).costing("2000.00");
    }
}
