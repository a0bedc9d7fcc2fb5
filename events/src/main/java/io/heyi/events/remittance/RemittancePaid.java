package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.events.counter.BankAccount;
import org.axonframework.serialization.Revision;

/**
 * The remittance was handed to the bank.
 *
 * @param reference  of the payment file or order
 * @param account    where it is paid, when that is not what the approval says: after a return, or when the account has changed; else null
 * @param fileSha256 of the bytes of this payment's own file; null with the account
 */
@Revision("1")
public record RemittancePaid(String institution, YearMonth month, String reference, Layers amounts, LocalDate paidOn, String by,
                             BankAccount account, String fileSha256)
        implements RemittanceEvent {
}
