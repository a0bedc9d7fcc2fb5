package io.heyi.command.card;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Issue a card to a resident (发卡).
 *
 * @param replaces the resident's card that was lost or handed in (补卡), or null
 */
public record IssueCard(String cardNo, ResidentNumber resident, LocalDate issuedOn, String replaces) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.card(cardNo);
    }
}
