package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Close the year: what its family account still holds goes to the household's next year. Closing a closed year changes nothing. */
public record CloseCoverageYear(String householdNo, int year, LocalDate closedOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }

    /** What is left goes on to the next year, which is another stream. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
