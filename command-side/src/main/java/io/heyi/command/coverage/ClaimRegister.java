package io.heyi.command.coverage;

import java.util.Optional;

import io.heyi.events.coverage.ClaimId;

/** Settlement numbers and invoice numbers over all households. */
public interface ClaimRegister {

    /** Where a claim was settled. */
    Optional<Place> placeOf(ClaimId claim);

    /** The latest claim that used the invoice, however it spelled its number. */
    Optional<InvoiceHolder> holderOf(InvoiceKey invoice);

    /** A household's benefit year. */
    record Place(String householdNo, int year) {
    }

    /** A claim that uses an invoice, and whether it has been reversed since. */
    record InvoiceHolder(ClaimId claimId, boolean reversed) {
    }
}
