package io.heyi.command.household;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Put right what the register says of a member: name, telephone, health record number (信息更正). The last two may be empty. */
public record CorrectMember(String householdNo, ResidentNumber resident, String name, String phone, String recordNo) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(householdNo);
    }

    /** Holds personal data, so it shows only the masked number. */
    @Override
    public String toString() {
        return "CorrectMember[" + resident + "]";
    }
}
