package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/**
 * Review deducted from a claim (审核扣款).
 *
 * @param deductionNo the office's number of the deduction, unique within the statement
 * @param amounts     the deduction by who would have borne it
 * @param sha256      of the statement with its deductions as it stands now
 */
@Revision("1")
public record DeductionAdded(String institution, YearMonth month, String deductionNo, String claim, Layers amounts, String reason,
                             LocalDate addedOn, String by, String sha256) implements RemittanceEvent {
}
