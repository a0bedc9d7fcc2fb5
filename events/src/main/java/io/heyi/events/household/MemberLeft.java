package io.heyi.events.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/**
 * A member left a household, alive.
 *
 * @param lastDay last day as its member
 * @param to      the household of this county that the resident went to with {@link Reason#TRANSFER}, else null
 */
@Revision("1")
public record MemberLeft(String householdNo, String village, ResidentNumber resident, Reason reason, LocalDate lastDay, String to)
        implements HouseholdEvent {

    /** Why a resident leaves (减员原因). */
    public enum Reason {
        /** 婚出: out of the county; within it, it is a transfer. */
        MARRIAGE,
        /** 迁出: out of the county. */
        MOVED_OUT,
        /** 户间变动: to another household of the county. */
        TRANSFER,
        OTHER
    }
}
