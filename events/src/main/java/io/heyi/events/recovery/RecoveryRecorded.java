package io.heyi.events.recovery;

import java.time.LocalDate;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;
import org.axonframework.serialization.Revision;

/**
 * The resident paid back what had been paid for the claim, or a part of it.
 *
 * @param village   where the claim's household lived
 * @param office    administrative code of the office that took the money
 * @param receiptNo the office's number of its receipt, unique within the office
 * @param amounts   by the layers that had paid
 */
@Revision("1")
public record RecoveryRecorded(ClaimId claimId, String village, String office, String receiptNo, Layers amounts, LocalDate receivedOn,
                               String by) implements RecoveryEvent {
}
