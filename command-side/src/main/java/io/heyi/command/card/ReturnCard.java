package io.heyi.command.card;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A card was handed in (退卡). */
public record ReturnCard(String cardNo, LocalDate returnedOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.card(cardNo);
    }
}
