package io.heyi.command.household;

import java.util.List;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.household.Member;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Enter residents into a household, and the household itself if it is new. All of them or none. Known and equal residents are skipped. */
public record RegisterMembers(String householdNo, String village, List<Member> members) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }

    @Override
    public boolean writesItsKeys() {
        return true;
    }
}
