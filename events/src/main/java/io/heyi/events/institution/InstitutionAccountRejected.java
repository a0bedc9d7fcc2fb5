package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * The account that was proposed was not confirmed; the one before stays.
 *
 * @param sha256 of what was proposed
 */
@Revision("1")
public record InstitutionAccountRejected(String code, String sha256, String reason, LocalDate rejectedOn, String by)
        implements InstitutionEvent {
}
