package io.heyi.command.payment;

import java.time.LocalDate;

import io.heyi.events.coverage.ClaimId;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that the bank returned one payment (退票). */
public record ReturnPayment(String batchNo, ClaimId claimId, String reason, LocalDate returnedOn, String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }

    /** The application follows, which is a stream of its own. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
