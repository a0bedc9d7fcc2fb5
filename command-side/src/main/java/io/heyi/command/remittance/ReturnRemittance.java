package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that the bank returned the payment (退票). */
public record ReturnRemittance(String institution, YearMonth month, String reference, String reason, LocalDate returnedOn, String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
