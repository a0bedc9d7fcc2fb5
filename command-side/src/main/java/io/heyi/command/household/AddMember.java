package io.heyi.command.household;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberJoined;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A resident who belongs to no household of the county joins this one: born, married in, moved in. From another household of the county, it
 * is {@link TransferMember}.
 *
 * @param joinedOn first day as a member; of a newborn the day of birth
 */
public record AddMember(String householdNo, Member member, MemberJoined.Reason reason, LocalDate joinedOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }

    /** What follows from it happens in the benefit years. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
