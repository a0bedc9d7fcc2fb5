package io.heyi.events.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A member's category (人员类别) changed; claims are settled by the category of their service date. */
@Revision("1")
public record MemberCategoryChanged(String householdNo, ResidentNumber resident, Category category, LocalDate from)
        implements HouseholdEvent {
}
