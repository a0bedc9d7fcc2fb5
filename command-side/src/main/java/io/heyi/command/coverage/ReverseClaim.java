package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.events.coverage.ClaimId;
import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a settled claim back whole (冲正). Reversing it again gives the first answer. */
public record ReverseClaim(String householdNo, int year, ClaimId claimId, String reason, LocalDate reversedOn)
        implements LedgerCommand, OfInstitution {

    @Override
    public String institution() {
        return claimId.institution();
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
