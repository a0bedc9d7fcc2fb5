package io.heyi.command.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A member died on this day. */
public record RecordDeath(String householdNo, ResidentNumber resident, LocalDate diedOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }

    /** What follows from it happens in the benefit years. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
