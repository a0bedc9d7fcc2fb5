package io.heyi.command.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Designate an institution (定点). A missing {@code from} or {@code to} leaves that side open. */
public record DesignateInstitution(String code, String name, InstitutionLevel level, String region, Placement placement,
                                   LocalDate from, LocalDate to) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.institution(code);
    }
}
