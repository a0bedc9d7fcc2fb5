package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.serialization.Revision;

/** It was settled as this claim of the household's benefit year, in the same transaction. */
@Revision("1")
public record ApplicationSettled(String applicationNo, ClaimId claimId, int year, Amounts amounts, String by, LocalDate on)
        implements ReimbursementEvent {
}
