package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Do not confirm the account that was proposed.
 *
 * @param sha256 of what was proposed
 */
public record RejectInstitutionAccount(String code, String sha256, String reason, LocalDate rejectedOn, String by)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }
}
