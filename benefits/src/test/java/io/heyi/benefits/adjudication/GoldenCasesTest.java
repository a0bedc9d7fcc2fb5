package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ClaimKind.SINGLE_DISEASE;
import static io.heyi.benefits.claim.InstitutionLevel.CITY;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.VILLAGE;
import static io.heyi.benefits.claim.ItemClass.A;
import static io.heyi.benefits.claim.ItemClass.C;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.Bill.line;
import static io.heyi.benefits.examples.PlanBuilder.levels;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.ratio;
import static io.heyi.benefits.examples.PlanBuilder.scale;
import static io.heyi.benefits.examples.PlanBuilder.traditional;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.examples.Office;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.BenefitPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication §6, as far as it concerns the pure engine. Amounts are yuan. */
class GoldenCasesTest {

    @Test
    void h1AsPrintedByLiveSoftwareIn2010() {
        BenefitPlan plan = plan().called("990101-2010", 2010).inpatient(null, "700.00", "0.51").waived(levels(CITY))
                .essentialDrugBonus("0.05").build();
        Adjudication result = bill(INPATIENT).at(CITY).on(LocalDate.of(2010, 5, 4)).itemised("12992.02",
                line(1, A, "1", "322.427", null, null, true), line(2, A, "1", "7548.358"), line(3, C, "1", "5121.235")).under(plan);
        assertThat(result.eligible()).isEqualTo(Money.parse("7870.79"));
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.basic()).isEqualTo(Money.parse("4030.22"));
        assertThat(result.selfPay()).isEqualTo(Money.parse("8961.80"));
    }

    @Test
    void h2BeforeTheCeiling() {
        BenefitPlan plan = plan().inpatient(null, "1500.00", "5000:0.55, 0.60").build();
        assertThat(bill(INPATIENT).costing("40000.00", "38023.80").under(plan).basic()).isEqualTo(Money.parse("21739.28"));
    }

    @Test
    void s1OfficialExampleOfShandong2014() {
        BenefitPlan plan = plan().called("370000-2014", 2014).annualCeiling("100000.00").inpatient(null, "0", "1")
                .serious("10000.00", null, "100000:0.50, 0.60", null).build();
        Adjudication result = bill(INPATIENT).on(LocalDate.of(2014, 6, 1)).costing("300000.00", "270000.00").under(plan);
        assertThat(result.basic()).isEqualTo(Money.parse("100000.00"));
        assertThat(result.serious()).isEqualTo(Money.parse("87000.00"));
        assertThat(Brackets.sum(scale("100000:0.50, 0.60"), Money.parse("10000"), Money.parse("170000"), Ratio.ZERO, new ArrayList<>()))
                .isEqualByComparingTo(new BigDecimal("87000"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case | level | placement | referral | category | basic paid before | total | eligible | basic | serious | self-pay | ceiling
            J1  | TOWNSHIP | HOME                |            | ORDINARY |       |  3000.00 |  2800.00 |  2340.00 |    0.00 |   660.00 |
            J2  | COUNTY   | HOME                |            | ORDINARY |       | 12345.67 | 10000.55 |  7200.41 |    0.00 |  5145.26 |
            J3  | CITY     | HOME                |            | ORDINARY |       | 80000.00 | 70000.00 | 45045.00 | 7477.50 | 27477.50 |
            J4  | CITY     | HOME                |            | POOR     |       | 80000.00 | 70000.00 | 48510.00 | 8245.00 | 23245.00 |
            J5  | PROVINCE | AWAY_OTHER_PROVINCE | UNREFERRED | ORDINARY |       | 22000.00 | 20000.00 |  7400.00 | 1300.00 | 13300.00 |
            J8  | COUNTY   | HOME                |            | ORDINARY | 78000 |  9000.00 |  7066.67 |  2000.00 |    0.00 |  7000.00 |YEAR
            J10 | TOWNSHIP | HOME                |            | ORDINARY |       |  1100.00 |  1000.05 |   720.05 |    0.00 |   379.95 |
            """)
    void underThePlanOfJiamusi2018(String name, InstitutionLevel level, Placement placement, Referral referral, Category category,
                                   String basicPaid, String total, String eligible, Money basic, Money serious, Money selfPay,
                                   Ceiling hit) {
        Bill bill = bill(INPATIENT).at(level).placed(placement, referral).patient(category).costing(total, eligible);
        Adjudication result = bill.under(Plans.jiamusi2018(), used().basic(basicPaid == null ? "0" : basicPaid).standing());
        assertThat(result.eligible()).isEqualTo(Money.parse(eligible));
        assertThat(result.basic()).isEqualTo(basic);
        assertThat(result.serious()).isEqualTo(serious);
        assertThat(result.selfPay()).isEqualTo(selfPay);
        if (hit == null) {
            assertThat(result.ceilingsHit()).isEmpty();
        } else {
            assertThat(result.ceilingsHit()).containsExactly(hit);
        }
    }

    @Test
    void j13SeriousIllnessLooksAtTheYearsSelfPay() {
        Office office = new Office(Plans.jiamusi2018());
        Adjudication first = office.settle("first", "resident", bill(INPATIENT).at(CITY).costing("30000.00", "24000.00"));
        Adjudication second = office.settle("second", "resident", bill(INPATIENT).at(CITY).costing("20000.00", "17500.00"));
        assertThat(first.basic()).isEqualTo(Money.parse("15145.00"));
        assertThat(first.serious()).isEqualTo(Money.ZERO);
        assertThat(second.basic()).isEqualTo(Money.parse("10920.00"));
        assertThat(second.serious()).isEqualTo(Money.parse("2717.50"));
    }

    @Test
    void b1AStayWithoutARowPaysNothing() {
        Adjudication result = bill(INPATIENT).at(VILLAGE).on(LocalDate.of(2009, 3, 1)).costing("1000.00").under(Plans.county2009());
        assertThat(result.basic()).isEqualTo(Money.ZERO);
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.selfPay()).isEqualTo(Money.parse("1000.00"));
        assertThat(result.added().admissions()).isEqualTo(1);
    }

    @Test
    void b2TheRatioIsHeldAtOne() {
        BenefitPlan plan = plan().inpatient(null, "0", "0.90").adjustment(traditional(), "0.05").adjustment(null, "0.10").build();
        assertThat(bill(INPATIENT).traditional().costing("1000.00").under(plan).basic()).isEqualTo(Money.parse("1000.00"));
    }

    @Test
    void b3AQuotaUnderTheYearsCeiling() {
        Adjudication result = bill(SINGLE_DISEASE).diagnosed("O82.000").at(COUNTY).costing("5000.00")
                .under(Plans.county2018().build(), used().basic("119000.00").standing());
        assertThat(result.basic()).isEqualTo(Money.parse("1000.00"));
        assertThat(result.hospitalBears()).isEqualTo(Money.parse("800.00"));
        assertThat(result.selfPay()).isEqualTo(Money.parse("3200.00"));
        assertThat(result.ceilingsHit()).containsExactly(Ceiling.YEAR);
    }

    @Test
    void b4LinesAreSummedBeforeTheyAreRounded() {
        BenefitPlan plan = plan().inpatient(null, "0", "1").build();
        assertThat(bill(INPATIENT).itemised("1.00", line(1, A, "3", "0.3333")).under(plan).eligible()).isEqualTo(Money.parse("1.00"));
    }

    @Test
    void b5AWaiverWinsOverTheSecondAdmission() {
        Adjudication result = bill(INPATIENT).at(COUNTY).patient(FIVE_GUARANTEES).costing("2000.00")
                .under(Plans.county2018().build(), used().admissions(1).standing());
        assertThat(result.deductible()).isEqualTo(Money.ZERO);
        assertThat(result.eligible()).isEqualTo(Money.parse("2000"));
        assertThat(ratio("0.70").of(Money.parse("2000"))).isEqualByComparingTo(result.basic().yuan());
    }
}
