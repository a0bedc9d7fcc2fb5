package io.heyi.command.approval;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refuse what is asked, or take back what one has asked. */
public record RejectApproval(String id, String reason) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.approval(id);
    }
}
