package io.heyi.events.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/**
 * A household has another head (户主) from this day on.
 *
 * @param formerHead     who was head until then and stays a member, or null
 * @param formerRelation the former head's relation from that day on, or null
 */
@Revision("1")
public record HeadChanged(String householdNo, ResidentNumber head, LocalDate from, ResidentNumber formerHead, String formerRelation)
        implements HouseholdEvent {
}
