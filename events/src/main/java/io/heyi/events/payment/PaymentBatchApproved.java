package io.heyi.events.payment;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * A second person approved the batch.
 *
 * @param sha256     of the list as approved
 * @param fileSha256 of the payment file's bytes
 */
@Revision("1")
public record PaymentBatchApproved(String batchNo, String sha256, String fileSha256, LocalDate approvedOn, String by)
        implements PaymentEvent {
}
