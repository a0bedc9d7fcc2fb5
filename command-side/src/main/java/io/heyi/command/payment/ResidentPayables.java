package io.heyi.command.payment;

import java.util.Optional;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/** What residents are owed for claims entered at the counter. */
@FunctionalInterface
public interface ResidentPayables {

    /**
     * @param village  where the household lived
     * @param reversed whether the claim has been reversed since
     * @param batch    the number of the batch that holds it, or null
     */
    record ResidentPayable(String village, Layers amounts, boolean reversed, String batch) {
    }

    /** Empty when no such claim is settled, or when its hospital is owed. */
    Optional<ResidentPayable> find(ClaimId claim);
}
