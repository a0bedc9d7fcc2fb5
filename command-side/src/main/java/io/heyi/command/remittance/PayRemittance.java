package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that the remittance was handed to the bank.
 *
 * @param reference of the payment file or order; after a return another one
 */
public record PayRemittance(String institution, YearMonth month, String reference, LocalDate paidOn, String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
