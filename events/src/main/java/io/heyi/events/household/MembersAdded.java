package io.heyi.events.household;

import java.util.List;

import org.axonframework.serialization.Revision;

/** Residents joined a household that was already registered. */
@Revision("1")
public record MembersAdded(String householdNo, String village, List<Member> members) implements HouseholdEvent {
}
