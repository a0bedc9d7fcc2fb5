package io.heyi.command.coverage;

import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.ClaimRegister.Place;

/** In which household a resident is enrolled for a year, over all households: at most one. */
public interface EnrollmentRegister {

    Optional<String> householdOf(ResidentNumber resident, int year);

    /** Whose contributions a receipt (票据) was given for: one household's, of one year. */
    default Optional<Place> holderOf(String receiptNo) {
        return Optional.empty();
    }
}
