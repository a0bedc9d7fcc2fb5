package io.heyi.command.recovery;

import java.util.List;
import java.util.Optional;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/** What residents have been paid and have to pay back. */
public interface Recoverables {

    /**
     * A claim that a resident is owed, or was paid.
     *
     * @param village   where the household lived
     * @param resident  the number of the resident
     * @param amounts   what the claim was settled to
     * @param recovered what of it was paid back, or is held for a batch of payments that withholds it
     * @param due       whether it was paid and is reversed
     */
    record Recoverable(ClaimId claimId, String village, String resident, Layers amounts, Layers recovered, boolean due) {

        /** What is still to be paid back. */
        public Layers open() {
            return due ? amounts.minus(recovered) : Layers.NONE;
        }

        /** Holds personal data, so it shows only the claim. */
        @Override
        public String toString() {
            return "Recoverable[" + claimId + "]";
        }
    }

    /** Empty when no such claim is settled, or when its hospital was owed. */
    Optional<Recoverable> find(ClaimId claim);

    /** What of the resident's is open, in the order of institutions and settlement numbers. */
    List<Recoverable> openOf(String resident);

    /** The claim that an office's receipt is about. */
    Optional<ClaimId> receipt(String office, String receiptNo);
}
