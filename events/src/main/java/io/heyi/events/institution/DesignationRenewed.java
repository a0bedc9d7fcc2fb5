package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** A designation that had an end was renewed. A missing {@code to} leaves it open. */
@Revision("1")
public record DesignationRenewed(String code, LocalDate from, LocalDate to) implements InstitutionEvent {
}
