package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ClaimKind.OUTPATIENT;
import static io.heyi.benefits.claim.InstitutionLevel.CITY;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ClaimRefusals.PlanNotInForce;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.examples.Office;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Adjudication §5 and the golden cases that follow from it, as far as they are pure: reversal and recomputation by what was added. */
class ReversalTest {

    private static final Bill THOUSAND = bill(INPATIENT).at(COUNTY).costing("1000.00");

    @Test
    void b6OnlyTheNextInLineIsNamedWhenTheLastThousandComesFree() {
        Office office = new Office(plan().annualCeiling("1000.00").inpatient(null, "0", "1").build());
        assertThat(office.settle("A", "resident", THOUSAND).basic()).isEqualTo(Money.parse("1000.00"));
        assertThat(office.settle("B", "resident", THOUSAND).basic()).isEqualTo(Money.ZERO);
        assertThat(office.settle("C", "resident", THOUSAND).basic()).isEqualTo(Money.ZERO);
        assertThat(office.reverse("A")).containsExactly("B");
        assertThat(office.person("resident").basicPaid()).isEqualTo(Money.ZERO);
    }

    @Test
    void q2ALaterClaimStaysAsSettledAndIsNamed() {
        Office office = new Office(Plans.jiamusi2018());
        office.settle("first", "resident", bill(INPATIENT).at(CITY).costing("30000.00", "24000.00"));
        Adjudication second = office.settle("second", "resident", bill(INPATIENT).at(CITY).costing("20000.00", "17500.00"));
        assertThat(office.reverse("first")).containsExactly("second");
        assertThat(office.person("resident")).isEqualTo(PersonUsage.NONE.plus(second.added()));
        assertThat(office.person("resident").basicPaid()).isEqualTo(Money.parse("10920.00"));
        assertThat(office.person("resident").seriousPaid()).isEqualTo(Money.parse("2717.50"));
    }

    @Test
    void aMembersReversalNamesTheVisitOfAnotherThatTheHouseholdCeilingCut() {
        Office office = new Office(plan().outpatient(null, "1", null, null).outpatientYear(null, "100.00").build());
        office.settle("mother", "mother", bill(OUTPATIENT).costing("80.00"));
        assertThat(office.settle("child", "child", bill(OUTPATIENT).costing("50.00")).basic()).isEqualTo(Money.parse("20.00"));
        assertThat(office.reverse("mother")).containsExactly("child");
        assertThat(office.household().outpatientPaid()).isEqualTo(Money.parse("20.00"));
    }

    @Test
    void q5ADecemberBillThatArrivesInMarchIsSettledUnderTheOldYear() {
        Bill late = bill(OUTPATIENT).on(LocalDate.of(2017, 12, 30)).costing("60.00");
        assertThat(late.claim().benefitYear()).isEqualTo(2017);
        Adjudication result = late.under(plan().called("990101-2017", 2017).outpatient(null, "0.50", null, null).build());
        assertThat(result.basic()).isEqualTo(Money.parse("30.00"));
        assertThat(result.added().day()).isEqualTo("2017-12-30");
        Assertions.assertThatThrownBy(() -> late.under(plan().outpatient(null, "0.50", null, null).build(), Standing.NONE))
                .isInstanceOf(PlanNotInForce.class);
    }
}
