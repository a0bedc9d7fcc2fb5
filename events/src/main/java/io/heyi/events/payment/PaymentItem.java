package io.heyi.events.payment;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/**
 * One payment to a resident.
 *
 * @param village where the claim's household lives
 * @param payee   name of the account's holder
 * @param bank    name of the bank
 * @param account the account's number, digits only
 */
public record PaymentItem(ClaimId claimId, String village, String payee, String bank, String account, Layers amounts) {

    /** Holds personal data, so it shows only the claim. */
    @Override
    public String toString() {
        return "PaymentItem[" + claimId + "]";
    }
}
