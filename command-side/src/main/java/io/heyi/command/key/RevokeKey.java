package io.heyi.command.key;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Accept nothing signed with this key any more. */
public record RevokeKey(String institution, String keyId, String reason) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.keys(institution);
    }
}
