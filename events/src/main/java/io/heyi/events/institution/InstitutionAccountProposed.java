package io.heyi.events.institution;

import java.time.LocalDate;

import io.heyi.events.counter.BankAccount;
import org.axonframework.serialization.Revision;

/**
 * A clerk entered where the institution is to be paid (收款账户). Nothing is paid there until another person has confirmed it; what was
 * proposed before and not confirmed is given up.
 *
 * @param sha256 of institution, holder, bank and number
 */
@Revision("1")
public record InstitutionAccountProposed(String code, BankAccount account, String sha256, LocalDate proposedOn, String by)
        implements InstitutionEvent {
}
