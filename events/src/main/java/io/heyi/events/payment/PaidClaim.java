package io.heyi.events.payment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/**
 * A claim and what was paid for it.
 *
 * @param amounts what it was owed and is not any more
 * @param offsets what of that the bank did not pay, because the resident had to pay back other claims
 */
public record PaidClaim(ClaimId claimId, String village, Layers amounts, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Offset> offsets) {

    public PaidClaim {
        offsets = offsets == null ? List.of() : List.copyOf(offsets);
    }

    /** What the bank paid. */
    public Layers net() {
        return offsets.stream().map(Offset::withheld).reduce(amounts, Layers::minus);
    }
}
