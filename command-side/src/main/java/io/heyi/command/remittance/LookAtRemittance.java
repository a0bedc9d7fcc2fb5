package io.heyi.command.remittance;

import java.time.YearMonth;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Read a remittance as it stands now. Changes nothing. */
public record LookAtRemittance(String institution, YearMonth month)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
