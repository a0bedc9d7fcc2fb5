package io.heyi.command.recovery;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that the resident paid back what had been paid for a claim, or a part of it (追回).
 *
 * @param office    administrative code of the office that took the money
 * @param receiptNo the office's number of its receipt
 */
public record RecordRecovery(ClaimId claimId, String office, String receiptNo, Money amount, LocalDate receivedOn, String by)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.recovery(claimId);
    }
}
