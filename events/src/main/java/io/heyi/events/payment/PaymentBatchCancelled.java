package io.heyi.events.payment;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/**
 * The batch was given up before it was paid: its claims may stand in another.
 *
 * @param offsets what it would have withheld and now is to be paid back as before
 */
@Revision("1")
public record PaymentBatchCancelled(String batchNo, List<ClaimId> claims, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Offset> offsets,
                                    String reason, LocalDate cancelledOn, String by) implements PaymentEvent {

    public PaymentBatchCancelled {
        offsets = offsets == null ? List.of() : List.copyOf(offsets);
    }
}
