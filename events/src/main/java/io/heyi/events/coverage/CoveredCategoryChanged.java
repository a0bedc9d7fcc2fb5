package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** From this day on the resident's claims of the year are settled by another category. */
@Revision("1")
public record CoveredCategoryChanged(String householdNo, int year, ResidentNumber resident, Category category, LocalDate from)
        implements CoverageEvent {
}
