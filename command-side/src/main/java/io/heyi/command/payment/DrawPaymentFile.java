package io.heyi.command.payment;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The bytes of an approved batch's payment file, the same every time. Changes nothing. */
public record DrawPaymentFile(String batchNo) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }
}
