package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/**
 * A resident's coverage of the year goes on in another household. What this household has used and its family account stay here
 * (adjudication rule 3).
 *
 * @param lastDay last day that is covered here; before the first covered day when nothing of the coverage stays
 * @param to      the other household
 */
@Revision("1")
public record CoverageMovedOut(String householdNo, int year, ResidentNumber resident, LocalDate lastDay, String to)
        implements CoverageEvent {
}
