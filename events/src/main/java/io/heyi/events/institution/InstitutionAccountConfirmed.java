package io.heyi.events.institution;

import java.time.LocalDate;

import io.heyi.events.counter.BankAccount;
import org.axonframework.serialization.Revision;

/**
 * A second person confirmed the account that was proposed: the institution is paid there from now on.
 *
 * @param sha256 of what was proposed
 */
@Revision("1")
public record InstitutionAccountConfirmed(String code, BankAccount account, String sha256, LocalDate confirmedOn, String by)
        implements InstitutionEvent {
}
