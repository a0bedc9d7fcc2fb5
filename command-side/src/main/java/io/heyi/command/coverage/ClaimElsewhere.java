package io.heyi.command.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.ClaimId;

/**
 * A claim of another household that a resident who moves brought along, or that came in there afterwards.
 *
 * @param brought settled before the move: it stands where the resident came, not where it was settled
 */
record ClaimElsewhere(ClaimId claimId, String settledIn, ResidentNumber resident, UsageDelta added, boolean brought,
                      boolean reversed)
        implements YearClaim {

    ClaimElsewhere afterReversal() {
        return new ClaimElsewhere(claimId, settledIn, resident, added, brought, true);
    }
}
