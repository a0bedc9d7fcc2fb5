package io.heyi.events.payment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/**
 * One payment to a resident.
 *
 * @param village where the claim's household lives
 * @param payee   name of the account's holder
 * @param bank    name of the bank
 * @param account the account's number, digits only
 * @param amounts what the claim is owed
 * @param offsets what of it is withheld for claims that the resident has to pay back
 */
public record PaymentItem(ClaimId claimId, String village, String payee, String bank, String account, Layers amounts,
                          @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Offset> offsets) {

    public PaymentItem {
        offsets = offsets == null ? List.of() : List.copyOf(offsets);
    }

    /** What the bank pays. */
    public Layers net() {
        return offsets.stream().map(Offset::withheld).reduce(amounts, Layers::minus);
    }

    /** Holds personal data, so it shows only the claim. */
    @Override
    public String toString() {
        return "PaymentItem[" + claimId + "]";
    }
}
