package io.heyi.benefits.usage;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.money.Money;

/**
 * Where a resident and the household stand before one claim: every accumulator its adjudication reads and no other, in fen. It is stored
 * with the settlement, so that anybody can recompute it years later.
 *
 * @param admissions              of the year so far, without this one
 * @param basicPaid               all kinds but OUTPATIENT
 * @param paidThisKind            for the kind of the claim
 * @param outpatientPaidThatDay   on the claim's day of service
 * @param sameDiseaseStayBefore   whether an earlier stay of the year had the same main diagnosis and institution
 */
public record Standing(int admissions, Money basicPaid, Money paidThisKind, Money outpatientPaid, Money outpatientPaidThatDay,
                       Money chronicDeductible, Money compliantSelfPay, Money seriousPaid, Money assistancePaid, Money guardedSelfPay,
                       boolean sameDiseaseStayBefore, Money householdOutpatientPaid, Money familyAccountBalance) {

    /** Nothing used yet and nothing on the family account. */
    public static final Standing NONE = new Standing(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Money.ZERO, false, Money.ZERO, Money.ZERO);

    public static Standing of(PersonUsage person, HouseholdUsage household, Claim claim) {
        boolean sameStay = claim.kind().countsAsStay() && claim.mainDiagnosis() != null
                && person.hadStay(new Stay(claim.mainDiagnosis(), claim.institution()));
        return new Standing(person.admissions(), person.basicPaid(), person.paid(claim.kind()), person.outpatientPaid(),
                person.outpatientPaidOn(claim.servedOn()), person.chronicDeductible(), person.compliantSelfPay(), person.seriousPaid(),
                person.assistancePaid(), person.guardedSelfPay(), sameStay, household.outpatientPaid(), household.familyAccountBalance());
    }
}
