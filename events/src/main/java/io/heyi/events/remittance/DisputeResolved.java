package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/** The office answered a dispute. */
@Revision("1")
public record DisputeResolved(String institution, YearMonth month, String disputeNo, String answer, LocalDate resolvedOn, String by)
        implements RemittanceEvent {
}
