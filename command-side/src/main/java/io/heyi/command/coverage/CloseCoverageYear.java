package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.command.coverage.CoverageRefusals.YearNotOver;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Close the year: what its family account still holds goes to the household's next year. Closing a closed year changes nothing. */
public record CloseCoverageYear(String householdNo, int year, LocalDate closedOn) implements LedgerCommand {

    /** @throws YearNotOver on a day of the year or before it */
    public void refuseBeforeItsEnd() {
        if (closedOn.getYear() <= year) {
            throw new YearNotOver();
        }
    }

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
