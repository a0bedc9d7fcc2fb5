package io.heyi.command.payment;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Read a batch as it stands now. Changes nothing. */
public record LookAtPaymentBatch(String batchNo) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }
}
