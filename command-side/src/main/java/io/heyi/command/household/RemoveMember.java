package io.heyi.command.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.household.MemberLeft;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A member left the household alive, after this last day. Not within the county: that is {@link TransferMember}. */
public record RemoveMember(String householdNo, ResidentNumber resident, MemberLeft.Reason reason, LocalDate lastDay) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }
}
