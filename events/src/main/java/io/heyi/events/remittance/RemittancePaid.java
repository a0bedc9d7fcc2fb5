package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/**
 * The remittance was handed to the bank.
 *
 * @param reference of the payment file or order
 */
@Revision("1")
public record RemittancePaid(String institution, YearMonth month, String reference, Layers amounts, LocalDate paidOn, String by)
        implements RemittanceEvent {
}
