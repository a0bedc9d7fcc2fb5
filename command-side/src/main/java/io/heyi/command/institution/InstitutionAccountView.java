package io.heyi.command.institution;

import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;

/**
 * Where an institution is paid.
 *
 * @param confirmed the account in force, or null
 * @param proposed  what waits for a second person, or null
 */
public record InstitutionAccountView(String code, InstitutionAccountConfirmed confirmed, InstitutionAccountProposed proposed) {
}
