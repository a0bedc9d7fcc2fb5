package io.heyi.events.subsidy;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Subsidy;
import org.axonframework.serialization.Revision;

/**
 * A source's money arrived in the fund's bank account (补助资金到账).
 *
 * @param region     administrative code of the county whose fund it is
 * @param documentNo number of the document it was paid by, unique within the region
 */
@Revision("1")
public record SubsidyReceived(String region, String documentNo, Subsidy.Source source, Money amount, LocalDate receivedOn, String by)
        implements SubsidyEvent {
}
