package io.heyi.command.subsidy;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.Subsidy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a source's money arrived in the fund's bank account (补助资金到账).
 *
 * @param region     administrative code of the county whose fund it is
 * @param documentNo number of the document it was paid by
 */
public record RecordSubsidyReceived(String region, String documentNo, Subsidy.Source source, Money amount, LocalDate receivedOn,
                                    String by) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.subsidyReceipt(region, documentNo);
    }
}
