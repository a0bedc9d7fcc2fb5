package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** Services from this day on are not reimbursed, until the institution is reinstated. */
@Revision("1")
public record InstitutionSuspended(String code, LocalDate from, String reason) implements InstitutionEvent {
}
