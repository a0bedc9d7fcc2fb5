package io.heyi.command.card;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A card was reported lost (挂失). */
public record ReportCardLost(String cardNo, LocalDate lostOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.card(cardNo);
    }
}
