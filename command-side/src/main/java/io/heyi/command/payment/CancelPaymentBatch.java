package io.heyi.command.payment;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Give a batch up before it is paid. */
public record CancelPaymentBatch(String batchNo, String reason, LocalDate cancelledOn, String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }
}
