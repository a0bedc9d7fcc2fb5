package io.heyi.events.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/** The batch was given up before it was paid: its claims may stand in another. */
@Revision("1")
public record PaymentBatchCancelled(String batchNo, List<ClaimId> claims, String reason, LocalDate cancelledOn, String by)
        implements PaymentEvent {
}
