package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Settle the resident's services from this day on by another category. */
public record ChangeCoveredCategory(String householdNo, int year, ResidentNumber resident, Category category, LocalDate from)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
