package io.heyi.benefits.adjudication;

import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ClaimKind.OUTPATIENT;
import static io.heyi.benefits.claim.InstitutionLevel.CITY;
import static io.heyi.benefits.claim.InstitutionLevel.VILLAGE;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.Used.used;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.examples.Plans;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The trace must let a person recompute the claim by hand, years later, from nothing else. */
class TraceTest {

    @Test
    void ofAStayOfAPoorResident() {
        Adjudication result = bill(INPATIENT).at(CITY).patient(POOR).costing("80000.00", "70000.00").under(Plans.jiamusi2018(),
                used().admissions(1).basic("40000.00").compliantSelfPay("3000.00").serious("10.00").standing());
        assertThat(printed(result)).isEqualTo("""
                LINES 80000.00 -> 70000.00 classA=70000.00 cataloguePrepay.A=0 classB=0.00 cataloguePrepay.B=0.1 classC=10000.00
                DEDUCTIBLE 70000.00 -> 69300.00 deductible=700.00 admission=2
                BRACKETS 70000.00 -> 48510.00 points=0.05 from=700.00 to=70000.00 ratio=0.65 applied=0.7 exact=48510.000
                CEILING 48510.00 -> 40000.00 annualCeiling=80000.00 basicPaid=40000.00 [YEAR]
                SERIOUS_ILLNESS 30000.00 -> 14000.00 threshold=5000.00 compliantSelfPay=3000.00 g(C)=0.00 \
                from=5000.00 to=33000.00 ratio=0.5 g(C+O)=14000.00
                SELF_PAY 80000.00 -> 26000.00""");
    }

    @Test
    void ofAVisitNamesEveryCeilingItPassedAndThoseThatBit() {
        Adjudication result = bill(OUTPATIENT).at(VILLAGE).costing("100.00", "90.00").under(Plans.county2018().build(),
                used().outpatient("50.00", "10.00", "580.00").familyAccount("20.00").standing());
        assertThat(printed(result)).isEqualTo("""
                LINES 100.00 -> 90.00 classA=90.00 cataloguePrepay.A=0 classB=0.00 cataloguePrepay.B=0.1 classC=10.00
                ACCOUNT 90.00 -> 70.00 familyAccountBalance=20.00 total=100.00 account=20.00
                OUTPATIENT 70.00 -> 42.00 ratio=0.6
                CEILING 42.00 -> 30.00 visitCeiling=30.00 [VISIT]
                CEILING 30.00 -> 20.00 dayCeiling=30.00 outpatientPaidOn=10.00 [DAY]
                CEILING 20.00 -> 20.00 annualCeilingPerPerson=200.00 outpatientPaid=50.00
                CEILING 20.00 -> 20.00 annualCeilingPerHousehold=600.00 household.outpatientPaid=580.00
                SELF_PAY 100.00 -> 60.00""");
    }

    @Test
    void isTheSameForTheSameInput() {
        var bill = bill(INPATIENT).at(CITY).patient(POOR).costing("80000.00", "70000.00");
        assertThat(bill.under(Plans.county2018().build())).isEqualTo(bill.under(Plans.county2018().build()));
    }

    private static String printed(Adjudication result) {
        return result.trace().stream().map(TraceTest::printed).collect(Collectors.joining("\n"));
    }

    private static String printed(Step step) {
        String figures = step.rule().stream().map(f -> " " + f.name() + "=" + f.value().toPlainString()).collect(Collectors.joining());
        String ceiling = step.ceiling() == null ? "" : " [" + step.ceiling() + "]";
        return step.name() + " " + step.before() + " -> " + step.after() + figures + ceiling;
    }
}
