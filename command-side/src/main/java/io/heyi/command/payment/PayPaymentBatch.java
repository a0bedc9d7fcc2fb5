package io.heyi.command.payment;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that the bank paid the batch.
 *
 * @param reference the bank's
 */
public record PayPaymentBatch(String batchNo, String reference, LocalDate paidOn, String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }

    /** The applications follow, each a stream of its own. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
