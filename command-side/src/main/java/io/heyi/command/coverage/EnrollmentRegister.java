package io.heyi.command.coverage;

import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;

/** In which household a resident is enrolled for a year, over all households: at most one. */
public interface EnrollmentRegister {

    Optional<String> householdOf(ResidentNumber resident, int year);
}
