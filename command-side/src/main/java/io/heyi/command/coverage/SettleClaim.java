package io.heyi.command.coverage;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Settle a claim in the household's benefit year.
 *
 * @param ordinal place in the order of settlement, given at the door; a claim that was settled before keeps its own
 */
public record SettleClaim(String householdNo, int year, long ordinal, ClaimRequest request) implements LedgerCommand, OfInstitution {

    @Override
    public String institution() {
        return request.claimId().institution();
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
