package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/**
 * Its claim was reversed, in the same transaction or before. It may be corrected and settled anew, or withdrawn.
 *
 * @param payment what the claim had come to for the resident
 */
@Revision("1")
public record SettlementTakenBack(String applicationNo, ClaimId claimId, Money payment, String reason, String by, LocalDate on)
        implements ReimbursementEvent {
}
