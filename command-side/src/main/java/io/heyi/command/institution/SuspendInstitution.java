package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stop reimbursing services from this day on. */
public record SuspendInstitution(String code, LocalDate from, String reason) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }
}
