package io.heyi.events.institution;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** The designation ends; services of the last day are still reimbursed. */
@Revision("1")
public record DesignationEnded(String code, LocalDate lastDay, String reason) implements InstitutionEvent {
}
