package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Approve the statement with its deductions, as a second person.
 *
 * @param sha256 of what is approved, so that nobody approves what they have not seen
 */
public record ApproveRemittance(String institution, YearMonth month, String sha256, LocalDate approvedOn, String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
