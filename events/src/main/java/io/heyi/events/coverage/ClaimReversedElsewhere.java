package io.heyi.events.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import org.axonframework.serialization.Revision;

/** A claim of another household of the same year that counted for a resident's accumulators here was reversed. */
@Revision("1")
public record ClaimReversedElsewhere(String householdNo, int year, ResidentNumber resident, ClaimId claimId, String settledIn,
                                     UsageDelta takenBack) implements CoverageEvent {
}
