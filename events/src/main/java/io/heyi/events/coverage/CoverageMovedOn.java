package io.heyi.events.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A resident who was covered here earlier in the year has moved from where they went to yet another household. */
@Revision("1")
public record CoverageMovedOn(String householdNo, int year, ResidentNumber resident, String to) implements CoverageEvent {
}
