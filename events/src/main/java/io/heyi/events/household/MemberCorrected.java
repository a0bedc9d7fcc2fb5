package io.heyi.events.household;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** What the register says of a member was put right (信息更正); it holds as if it had been told so from the first. */
@Revision("1")
public record MemberCorrected(String householdNo, ResidentNumber resident, String name, String phone, String recordNo)
        implements HouseholdEvent {

    /** Holds personal data, so it shows only the masked number. */
    @Override
    public String toString() {
        return "MemberCorrected[" + resident + "]";
    }
}
