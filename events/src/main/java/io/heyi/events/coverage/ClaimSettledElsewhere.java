package io.heyi.events.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import org.axonframework.serialization.Revision;

/**
 * A resident who is or was covered here had a claim settled in another household of the same year: the personal accumulators are the
 * same wherever the claim was.
 *
 * @param settledIn the household of the claim
 * @param added     what the settlement added
 */
@Revision("1")
public record ClaimSettledElsewhere(String householdNo, int year, ResidentNumber resident, ClaimId claimId, String settledIn,
                                    UsageDelta added) implements CoverageEvent {
}
