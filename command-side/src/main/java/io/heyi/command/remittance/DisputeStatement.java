package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Dispute a claim on the statement, or the whole (异议).
 *
 * @param disputeNo the hospital's number of the dispute
 * @param claim     null for the whole statement
 */
public record DisputeStatement(String institution, YearMonth month, String disputeNo, String claim, String text, LocalDate disputedOn,
                               String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
