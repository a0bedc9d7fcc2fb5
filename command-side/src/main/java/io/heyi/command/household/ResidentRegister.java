package io.heyi.command.household;

import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;

/** Which household a resident belongs to, over all households. */
public interface ResidentRegister {

    Optional<String> householdOf(ResidentNumber resident);
}
