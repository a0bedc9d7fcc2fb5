package io.heyi.command.key;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accept what an institution signs with this key, from the first to the last day.
 *
 * @param jwk the public key as canonical JSON; whether it is one is for the door to see
 */
public record RegisterKey(String institution, String keyId, String jwk, LocalDate validFrom, LocalDate validTo) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.keys(institution);
    }
}
