package io.heyi.command.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Draw up a batch of payments to residents, of claims settled at the counter and not yet paid.
 *
 * @param batchNo the office's number of the batch
 * @param by      the account of who does it
 */
public record DrawUpPaymentBatch(String batchNo, List<Item> items, LocalDate drawnUpOn, String by) implements LedgerCommand {

    /**
     * @param payee   name of the account's holder
     * @param bank    name of the bank
     * @param account the account's number, digits only
     * @param amount  what the claim is owed
     */
    public record Item(ClaimId claimId, String payee, String bank, String account, Money amount) {

        /** Holds personal data, so it shows only the claim. */
        @Override
        public String toString() {
            return "Item[" + claimId + "]";
        }
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }

    /** What is owed is written by other streams: nobody may reverse a claim in between. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
