package io.heyi.benefits.usage;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;

/**
 * What a household has used in a benefit year, in fen (adjudication §3).
 *
 * @param outpatientPaid       by the fund for outpatients
 * @param familyAccountBalance what its family account (家庭账户) holds
 */
public record HouseholdUsage(Money outpatientPaid, Money familyAccountBalance) {

    public static final HouseholdUsage NONE = new HouseholdUsage(Money.ZERO, Money.ZERO);

    /** As after the settlement: the balance falls by what the account paid. */
    public HouseholdUsage plus(UsageDelta added) {
        return new HouseholdUsage(outpatientPaid.plus(outpatient(added)), familyAccountBalance.minus(added.account()));
    }

    /** As if the settlement had not been. */
    public HouseholdUsage minus(UsageDelta added) {
        return new HouseholdUsage(outpatientPaid.minus(outpatient(added)), familyAccountBalance.plus(added.account()));
    }

    /** With an amount added to its family account. */
    public HouseholdUsage credited(Money amount) {
        return new HouseholdUsage(outpatientPaid, familyAccountBalance.plus(amount));
    }

    private static Money outpatient(UsageDelta added) {
        return added.kind() == ClaimKind.OUTPATIENT ? added.basic() : Money.ZERO;
    }
}
