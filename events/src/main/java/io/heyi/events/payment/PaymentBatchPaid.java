package io.heyi.events.payment;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * The bank paid the batch.
 *
 * @param reference the bank's
 */
@Revision("1")
public record PaymentBatchPaid(String batchNo, String reference, List<PaidClaim> paid, LocalDate paidOn, String by)
        implements PaymentEvent {
}
