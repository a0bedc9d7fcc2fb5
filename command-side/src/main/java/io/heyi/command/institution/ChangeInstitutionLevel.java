package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Settle services from this day on as those of an institution of this level. What is settled already keeps its level. */
public record ChangeInstitutionLevel(String code, InstitutionLevel level, LocalDate from) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }
}
