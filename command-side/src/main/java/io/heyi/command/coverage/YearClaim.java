package io.heyi.command.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.ClaimId;

/** A claim that counts for somebody's accumulators in a household's benefit year: settled here, or in another household of theirs. */
sealed interface YearClaim permits SettledClaim, ClaimElsewhere {

    ClaimId claimId();

    ResidentNumber resident();

    UsageDelta added();

    boolean reversed();
}
