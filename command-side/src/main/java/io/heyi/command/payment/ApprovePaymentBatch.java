package io.heyi.command.payment;

import java.time.LocalDate;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Approve a batch, as a second person.
 *
 * @param sha256 of what is approved, so that nobody approves what they have not seen
 */
public record ApprovePaymentBatch(String batchNo, String sha256, LocalDate approvedOn, String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }

    /** Whether a claim was reversed is another stream's: nobody may reverse one in between. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
