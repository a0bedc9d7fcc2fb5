package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A resident's coverage of a year goes on in another household from the day of the move. Follows from the move itself. */
public record MoveCoverage(String from, String to, String village, int year, ResidentNumber resident, LocalDate movedOn)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(from, year);
    }

    @Override
    public boolean runsAlone() {
        return true;
    }
}
