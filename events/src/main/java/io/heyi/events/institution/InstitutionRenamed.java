package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** From this day on the institution is called so. */
@Revision("1")
public record InstitutionRenamed(String code, String name, LocalDate from) implements InstitutionEvent {
}
