package io.heyi.command.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From this day on the member belongs to another category (人员类别). */
public record ChangeCategory(String householdNo, ResidentNumber resident, Category category, LocalDate from) implements LedgerCommand {

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
