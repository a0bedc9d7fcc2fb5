package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided.Choice;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decide on a claim that a later reversal or a fact recorded late touched: it stays as settled, or it is reversed and settled anew, all in one.
 *
 * @param because      the reversed claim; the claim itself where it is a fact that was recorded late
 * @param settlementNo the number of the new settlement, at the same institution; null when it stays as settled
 * @param by           the deciding account
 */
public record DecideResettlement(String householdNo, int year, ClaimId claimId, ClaimId because, Choice choice, String reason,
                                 String settlementNo, String by, LocalDate decidedOn) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }

    /** The new settlement's id, or null. */
    ClaimId resettledAs() {
        return choice == Choice.RESETTLE ? new ClaimId(claimId.institution(), settlementNo) : null;
    }

    /** A new settlement draws its place in the middle of the decision. */
    @Override
    public boolean runsAlone() {
        return choice == Choice.RESETTLE;
    }
}
