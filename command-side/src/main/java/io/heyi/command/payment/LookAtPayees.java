package io.heyi.command.payment;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Read whom a batch pays, before or after it is approved. Changes nothing. */
public record LookAtPayees(String batchNo) implements LedgerCommand {

    /**
     * Whom a claim is paid to.
     *
     * @param net      what the bank pays
     * @param asAgreed whether the account is the one that was approved with the application
     */
    public record Payee(ClaimId claimId, BankAccount account, Money net, boolean asAgreed) {
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.paymentBatch(batchNo);
    }
}
