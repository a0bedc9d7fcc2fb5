package io.heyi.events.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.events.remittance.Layers;
import org.axonframework.serialization.Revision;

/**
 * A batch was drawn up. Its claims are in no other batch from now on, unless the bank returns them or the batch is cancelled.
 *
 * @param sums   what all items come to together
 * @param sha256 of the list, in hexadecimal
 */
@Revision("1")
public record PaymentBatchDrawnUp(String batchNo, LocalDate drawnUpOn, String by, Layers sums, String sha256, List<PaymentItem> items)
        implements PaymentEvent {
}
