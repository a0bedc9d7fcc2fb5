package io.heyi.benefits.usage;

import static io.heyi.benefits.examples.Bill.bill;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2018, 6, 1);
    private static final LocalDate JUNE_2 = LocalDate.of(2018, 6, 2);
    private static final Stay GALLSTONES_AT_H1 = new Stay("K80.200", "H1");

    @Test
    void anOutpatientVisitCountsForItsDayThePersonAndTheHouseholdButNotForTheYearsCeiling() {
        UsageDelta visit = added(ClaimKind.OUTPATIENT, JUNE_1, "12.00", "5.00", null);
        PersonUsage person = PersonUsage.NONE.plus(visit);
        assertThat(person.outpatientPaid()).isEqualTo(Money.parse("12"));
        assertThat(person.outpatientPaidOn(JUNE_1)).isEqualTo(Money.parse("12"));
        assertThat(person.outpatientPaidOn(JUNE_2)).isEqualTo(Money.ZERO);
        assertThat(person.basicPaid()).isEqualTo(Money.ZERO);
        HouseholdUsage household = HouseholdUsage.NONE.credited(Money.parse("80")).plus(visit);
        assertThat(household).isEqualTo(new HouseholdUsage(Money.parse("12"), Money.parse("75")));
    }

    @Test
    void everyOtherKindCountsForItsKindAndForTheYearsCeiling() {
        PersonUsage person = PersonUsage.NONE.plus(added(ClaimKind.CHRONIC, JUNE_1, "100", "0", null))
                .plus(added(ClaimKind.INPATIENT, JUNE_1, "20", "0", GALLSTONES_AT_H1)).plus(added(ClaimKind.INPATIENT, JUNE_2, "3",
                        "0", null));
        assertThat(person.basicPaid()).isEqualTo(Money.parse("123"));
        assertThat(person.paid(ClaimKind.INPATIENT)).isEqualTo(Money.parse("23"));
        assertThat(person.admissions()).isEqualTo(2);
        assertThat(person.outpatientPaid()).isEqualTo(Money.ZERO);
        assertThat(HouseholdUsage.NONE.plus(added(ClaimKind.INPATIENT, JUNE_1, "20", "0", null))).isEqualTo(HouseholdUsage.NONE);
    }

    @Test
    void takingBackWhatWasAddedRestoresAnEqualValue() {
        UsageDelta visit = added(ClaimKind.OUTPATIENT, JUNE_1, "12.00", "5.00", null);
        UsageDelta stay = added(ClaimKind.INPATIENT, JUNE_2, "100.00", "0.00", GALLSTONES_AT_H1);
        PersonUsage before = PersonUsage.NONE.plus(stay);
        assertThat(before.plus(visit).plus(stay).minus(stay).minus(visit)).isEqualTo(before);
        assertThat(before.plus(visit).plus(stay).minus(visit).minus(stay)).isEqualTo(before);
        assertThat(before.minus(stay)).isEqualTo(PersonUsage.NONE);
        HouseholdUsage household = HouseholdUsage.NONE.credited(Money.parse("80"));
        assertThat(household.plus(visit).minus(visit)).isEqualTo(household);
    }

    @Test
    void twoEqualStaysAreTwoSoThatReversingOneLeavesTheOther() {
        UsageDelta stay = added(ClaimKind.INPATIENT, JUNE_1, "0.00", "0.00", GALLSTONES_AT_H1);
        PersonUsage twice = PersonUsage.NONE.plus(stay).plus(stay);
        assertThat(twice.minus(stay).hadStay(GALLSTONES_AT_H1)).isTrue();
        assertThat(twice.minus(stay).minus(stay).hadStay(GALLSTONES_AT_H1)).isFalse();
    }

    @Test
    void afterTheYearsClosingTheAccountMoneyIsLeftOut() {
        UsageDelta visit = added(ClaimKind.OUTPATIENT, JUNE_1, "12.00", "5.00", null);
        HouseholdUsage closed = new HouseholdUsage(Money.parse("12"), Money.ZERO);
        assertThat(closed.minus(visit.withoutAccount())).isEqualTo(HouseholdUsage.NONE);
    }

    @Test
    void aStandingIsWhatOneClaimReads() {
        PersonUsage person = PersonUsage.NONE.plus(added(ClaimKind.INPATIENT, JUNE_1, "20", "0", GALLSTONES_AT_H1))
                .plus(added(ClaimKind.OUTPATIENT, JUNE_1, "7", "0", null)).plus(added(ClaimKind.OUTPATIENT, JUNE_2, "4", "0", null));
        HouseholdUsage household = new HouseholdUsage(Money.parse("50"), Money.parse("9"));
        Standing visit = Standing.of(person, household, bill(ClaimKind.OUTPATIENT).on(JUNE_2).claim());
        assertThat(visit.outpatientPaid()).isEqualTo(Money.parse("11"));
        assertThat(visit.outpatientPaidThatDay()).isEqualTo(Money.parse("4"));
        assertThat(visit.householdOutpatientPaid()).isEqualTo(Money.parse("50"));
        assertThat(visit.familyAccountBalance()).isEqualTo(Money.parse("9"));
        assertThat(visit.sameDiseaseStayBefore()).isFalse();
        Standing stay = Standing.of(person, household, bill(ClaimKind.INPATIENT).on(JUNE_2).claim());
        assertThat(stay.paidThisKind()).isEqualTo(Money.parse("20"));
        assertThat(stay.admissions()).isEqualTo(1);
        assertThat(stay.sameDiseaseStayBefore()).isTrue();
        assertThat(Standing.of(person, household, bill(ClaimKind.ACCIDENT).on(JUNE_2).claim()).sameDiseaseStayBefore()).isTrue();
        assertThat(Standing.of(person, household, bill(ClaimKind.INPATIENT).in("H2").claim()).sameDiseaseStayBefore()).isFalse();
        assertThat(Standing.of(person, household, bill(ClaimKind.INPATIENT).diagnosed("K80.201").claim()).sameDiseaseStayBefore())
                .isFalse();
        assertThat(Standing.of(PersonUsage.NONE, HouseholdUsage.NONE, bill(ClaimKind.INPATIENT).claim())).isEqualTo(Standing.NONE);
    }

    private static UsageDelta added(ClaimKind kind, LocalDate day, String basic, String account, Stay stay) {
        Money one = kind.isAdmission() ? Money.parse("1") : Money.ZERO;
        return new UsageDelta(kind, day, kind.isAdmission() ? 1 : 0, Money.parse(basic), Money.parse(account), one, one, one, one,
                one, stay);
    }
}
