package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A resident's coverage ended before the year did. {@code lastDay} is the last covered day. */
@Revision("1")
public record CoverageEnded(String householdNo, int year, ResidentNumber resident, LocalDate lastDay) implements CoverageEvent {
}
