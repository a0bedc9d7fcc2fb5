package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Draw up the statement of a month that is over. Drawing it up again gives the first answer.
 *
 * @param by the account of who does it
 */
public record DrawUpStatement(String institution, YearMonth month, LocalDate drawnUpOn, String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
