package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/** The bank returned the payment (退票): it is to be paid again, under another reference. */
@Revision("1")
public record RemittanceReturned(String institution, YearMonth month, String reference, Layers amounts, String reason,
                                 LocalDate returnedOn, String by) implements RemittanceEvent {
}
