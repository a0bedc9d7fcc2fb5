package io.heyi.command.coverage;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.command.journal.TakesPlace;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Settle a claim in the household's benefit year.
 *
 * @param ordinal place in the order of settlement: an import's is given at the door, any other claim takes the next one when it is
 *                executed; a claim that was settled before keeps its own
 */
public record SettleClaim(String householdNo, int year, long ordinal, ClaimRequest request)
        implements LedgerCommand, OfInstitution, TakesPlace {

    private static final long THE_NEXT = 0;

    /** With the next place in the order of settlement. */
    public SettleClaim(String householdNo, int year, ClaimRequest request) {
        this(householdNo, year, THE_NEXT, request);
    }

    @Override
    public String institution() {
        return request.claimId().institution();
    }

    @Override
    public boolean hasPlace() {
        return ordinal != THE_NEXT;
    }

    @Override
    public SettleClaim at(long place) {
        return new SettleClaim(householdNo, year, place, request);
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }

    @Override
    public boolean writesItsKeys() {
        return true;
    }
}
