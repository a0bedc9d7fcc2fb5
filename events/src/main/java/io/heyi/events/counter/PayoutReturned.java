package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/**
 * The bank returned the payment: the amount is due again.
 *
 * @param paymentRef the number of the batch that paid it
 */
@Revision("1")
public record PayoutReturned(String applicationNo, ClaimId claimId, String paymentRef, Money amount, String reason, LocalDate returnedOn,
                             String by) implements ReimbursementEvent {
}
