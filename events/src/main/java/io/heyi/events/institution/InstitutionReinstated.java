package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** Services from this day on are reimbursed again. */
@Revision("1")
public record InstitutionReinstated(String code, LocalDate from) implements InstitutionEvent {
}
