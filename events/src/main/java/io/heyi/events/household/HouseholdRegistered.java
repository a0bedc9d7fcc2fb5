package io.heyi.events.household;

import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * A household was entered into the register.
 *
 * @param village administrative code of the village it lives in; its longest prefix with a plan chooses the benefit plan
 */
@Revision("1")
public record HouseholdRegistered(String householdNo, String village, List<Member> members) implements HouseholdEvent {
}
