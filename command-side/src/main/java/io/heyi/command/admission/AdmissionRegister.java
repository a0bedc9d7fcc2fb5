package io.heyi.command.admission;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.coverage.ClaimId;

/** What a stay asks beyond its own stream, as of this transaction. */
public interface AdmissionRegister {

    /** Whether the resident lies in this institution already. */
    boolean hasOpenAdmission(String institution, ResidentNumber resident);

    /** Whether a settlement has been reversed. One that this transaction makes is not. */
    boolean isReversed(ClaimId claim);
}
