package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import org.axonframework.serialization.Revision;

/**
 * The hospital disputed the statement (异议). It cannot be approved before that is resolved.
 *
 * @param disputeNo the hospital's number of the dispute, unique within the statement
 * @param claim     the claim at issue, or null: the whole statement
 */
@Revision("1")
public record StatementDisputed(String institution, YearMonth month, String disputeNo, String claim, String text, LocalDate disputedOn,
                                String by) implements RemittanceEvent {
}
