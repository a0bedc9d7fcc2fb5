package io.heyi.command.inquiry;

import io.heyi.events.coverage.ResettlementRequired;

/**
 * A later claim that would have come out differently without one that was reversed.
 *
 * @param village of the household whose year it was settled in
 */
public record TouchedClaim(ResettlementRequired required, String village) {
}
