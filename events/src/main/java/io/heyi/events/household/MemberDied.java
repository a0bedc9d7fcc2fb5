package io.heyi.events.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A member died; coverage ends with that day (adjudication rule 3). */
@Revision("1")
public record MemberDied(String householdNo, String village, ResidentNumber resident, LocalDate diedOn) implements HouseholdEvent {
}
