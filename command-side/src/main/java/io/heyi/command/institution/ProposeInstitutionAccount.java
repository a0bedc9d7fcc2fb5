package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.counter.BankAccount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Enter where the institution is to be paid (收款账户), for a second person to confirm. What was proposed before is given up. */
public record ProposeInstitutionAccount(String code, BankAccount account, LocalDate proposedOn, String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }
}
