package io.heyi.events.coverage;

import org.axonframework.serialization.Revision;

/**
 * A later claim would have settled to other amounts had the reversed one never been. It stays as it was settled; a clerk decides.
 *
 * @param because the reversed claim
 * @param settled what the claim was settled to
 * @param would   what it would settle to without the reversed claim
 */
@Revision("1")
public record ResettlementRequired(String householdNo, int year, ClaimId claimId, ClaimId because, Amounts settled, Amounts would)
        implements CoverageEvent {
}
