package io.heyi.command.counter;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An imperative to one application. */
public interface ReimbursementCommand extends LedgerCommand {

    /** The office's own number of the application. */
    String applicationNo();

    /** The account that sends it. */
    String by();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Streams.reimbursement(applicationNo());
    }
}
