package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/** The bank returned the payment, or the resident paid it back: the amount is due again. */
@Revision("1")
public record PayoutReturned(String applicationNo, ClaimId claimId, String paymentRef, Money amount, String reason, LocalDate returnedOn,
                             String by) implements ReimbursementEvent {
}
