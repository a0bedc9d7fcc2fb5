package io.heyi.command.approval;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Agree to what has exactly this hash. Answered with whether that is new. */
public record GrantApproval(String id, String sha256) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.approval(id);
    }
}
