package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Confirm the account that was proposed, as a second person.
 *
 * @param number the account's number, read off the hospital's own paper once more and not off the screen, where it is masked
 * @param sha256 of what was proposed
 */
public record ConfirmInstitutionAccount(String code, String number, String sha256, LocalDate confirmedOn, String by)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "ConfirmInstitutionAccount[" + code + "]";
    }
}
