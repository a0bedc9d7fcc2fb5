package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.heyi.events.counter.BankAccount;
import org.axonframework.serialization.Revision;

/**
 * A second person approved what the hospital is paid.
 *
 * @param sha256     of the statement with its deductions as approved
 * @param net        what is to be paid
 * @param deductions what of every claim is not paid
 * @param account    where it is paid; null before accounts were kept
 * @param fileSha256 of the payment file's bytes; null with the account
 */
@Revision("1")
public record RemittanceApproved(String institution, YearMonth month, String sha256, Layers net, List<ClaimDeduction> deductions,
                                 LocalDate approvedOn, String by, BankAccount account, String fileSha256) implements RemittanceEvent {
}
