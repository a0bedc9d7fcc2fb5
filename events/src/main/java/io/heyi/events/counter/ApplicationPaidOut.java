package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/**
 * What was due was paid to the resident, by a batch.
 *
 * @param paymentRef the batch's number
 * @param amount     what was due; nothing when the batch withheld the whole settlement for what was paid before
 */
@Revision("1")
public record ApplicationPaidOut(String applicationNo, ClaimId claimId, String paymentRef, Money amount, LocalDate paidOn, String by)
        implements ReimbursementEvent {
}
