package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.usage.UsageDelta;
import org.axonframework.serialization.Revision;

/**
 * A settled claim was taken back whole (冲正). The amounts are those of the settlement; they count with the opposite sign.
 *
 * @param takenBack            what the settlement had added to every accumulator
 * @param accountReturnedTo    the benefit year whose family account gets the account money back: this year's own while it is open,
 *                             the year of the reversal once it is closed
 */
@Revision("1")
public record ClaimReversed(String householdNo, int year, ClaimId claimId, String reason, LocalDate reversedOn, Amounts amounts,
                            UsageDelta takenBack, int accountReturnedTo) implements CoverageEvent {
}
