package io.heyi.events.household;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * A resident joined a household.
 *
 * @param joinedOn        first day as its member
 * @param from            the household of this county that the resident came from with {@link Reason#TRANSFER}, else null
 * @param laterCategories changes of category after {@code joinedOn} that are known already; {@code member} has the category of that day
 */
@Revision("1")
public record MemberJoined(String householdNo, String village, Member member, Reason reason, LocalDate joinedOn, String from,
                           List<CategoryFrom> laterCategories) implements HouseholdEvent {

    /** Why a resident joins (增员原因). */
    public enum Reason {
        /** 出生. */
        BIRTH,
        /** 婚入. */
        MARRIAGE,
        /** 迁入: from outside the county. */
        MOVED_IN,
        /** 户间变动: from another household of the county. */
        TRANSFER,
        OTHER
    }
}
