package io.heyi.events.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import org.axonframework.serialization.Revision;

/** An institution was designated. A missing {@code from} or {@code to} leaves that side open. */
@Revision("1")
public record InstitutionDesignated(String code, String name, InstitutionLevel level, String region, Placement placement,
                                    LocalDate from, LocalDate to) implements InstitutionEvent {
}
