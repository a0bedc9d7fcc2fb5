package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/** What was due was paid to the resident. */
@Revision("1")
public record ApplicationPaidOut(String applicationNo, ClaimId claimId, String paymentRef, Money amount, LocalDate paidOn, String by)
        implements ReimbursementEvent {
}
