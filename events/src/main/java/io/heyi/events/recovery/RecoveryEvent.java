package io.heyi.events.recovery;

import io.heyi.events.coverage.ClaimId;

/** What happened to the money of a claim that was paid to a resident and reversed then (追回). */
public sealed interface RecoveryEvent permits RecoveryRecorded {

    ClaimId claimId();
}
