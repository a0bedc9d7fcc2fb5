package io.heyi.events.payment;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/** A claim and what was paid for it. */
public record PaidClaim(ClaimId claimId, String village, Layers amounts) {
}
