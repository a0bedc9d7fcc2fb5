package io.heyi.command.household;

import java.time.LocalDate;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;

/** Which household a resident belongs to, over all households. */
public interface ResidentRegister {

    Optional<String> householdOf(ResidentNumber resident);

    /** The household that the resident belongs to, or belonged to last. */
    default Optional<String> lastHouseholdOf(ResidentNumber resident) {
        return householdOf(resident);
    }

    /** The last day in the household that a resident who belongs to none left last. */
    default Optional<LocalDate> leftOn(ResidentNumber resident) {
        return Optional.empty();
    }

    /** The day of death, in whichever household it was recorded. */
    default Optional<LocalDate> diedOn(ResidentNumber resident) {
        return Optional.empty();
    }
}
