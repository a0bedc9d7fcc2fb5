package io.heyi.command.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * From this day on this member is the head (户主).
 *
 * @param formerRelation what the former head is from then on; null when the household has none who stays
 */
public record ChangeHead(String householdNo, ResidentNumber head, LocalDate from, String formerRelation) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }
}
