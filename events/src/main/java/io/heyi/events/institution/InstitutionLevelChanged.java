package io.heyi.events.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import org.axonframework.serialization.Revision;

/** Services from this day on are those of an institution of this level. */
@Revision("1")
public record InstitutionLevelChanged(String code, InstitutionLevel level, LocalDate from) implements InstitutionEvent {
}
