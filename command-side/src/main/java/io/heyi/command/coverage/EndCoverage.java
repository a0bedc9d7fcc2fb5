package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** End a resident's coverage; {@code lastDay} is still covered. */
public record EndCoverage(String householdNo, int year, ResidentNumber resident, LocalDate lastDay) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
