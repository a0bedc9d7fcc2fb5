package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/**
 * A deduction was taken off again before the approval.
 *
 * @param amounts what no longer is deducted
 * @param sha256  of the statement with its deductions as it stands now
 */
@Revision("1")
public record DeductionRemoved(String institution, YearMonth month, String deductionNo, Layers amounts, String reason, LocalDate removedOn,
                               String by, String sha256) implements RemittanceEvent {
}
