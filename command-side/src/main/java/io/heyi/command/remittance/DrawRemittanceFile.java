package io.heyi.command.remittance;

import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The bytes of a payment file of an approved remittance, the same every time. Changes nothing.
 *
 * @param reference of the payment whose file it is, or null: the file that is to be paid from, or was last
 */
public record DrawRemittanceFile(String institution, YearMonth month, String reference) implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
