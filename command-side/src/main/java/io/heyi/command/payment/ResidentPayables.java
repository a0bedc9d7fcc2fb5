package io.heyi.command.payment;

import java.util.Optional;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/** What residents are owed for claims entered at the counter. */
@FunctionalInterface
public interface ResidentPayables {

    /**
     * @param village  where the household lived
     * @param resident the number of the resident
     * @param reversed whether the claim has been reversed since
     * @param batch    the number of the batch that holds it, or null
     */
    record ResidentPayable(String village, String resident, Layers amounts, boolean reversed, String batch) {

        /** Without the number. */
        @Override
        public String toString() {
            return "ResidentPayable[" + village + "]";
        }
    }

    /** Empty when no such claim is settled, or when its hospital is owed. */
    Optional<ResidentPayable> find(ClaimId claim);
}
