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
 * @param ofCounter whether the counter sends it, which alone gives numbers that begin with {@link CounterClaims#PREFIX}
 */
public record SettleClaim(String householdNo, int year, long ordinal, ClaimRequest request, boolean ofCounter)
        implements LedgerCommand, OfInstitution, TakesPlace {

    private static final long THE_NEXT = 0;

    /** Of anybody but the counter. */
    public SettleClaim(String householdNo, int year, long ordinal, ClaimRequest request) {
        this(householdNo, year, ordinal, request, false);
    }

    /** With the next place in the order of settlement. */
    public SettleClaim(String householdNo, int year, ClaimRequest request) {
        this(householdNo, year, THE_NEXT, request);
    }

    public SettleClaim fromCounter() {
        return new SettleClaim(householdNo, year, ordinal, request, true);
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
        return new SettleClaim(householdNo, year, place, request, ofCounter);
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
