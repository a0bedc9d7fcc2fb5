package io.heyi.benchmarks.county;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.institution.DesignateInstitution;

/** A made-up institution. */
public record GeneratedInstitution(String code, String name, InstitutionLevel level, String region) {

    public DesignateInstitution designate() {
        return new DesignateInstitution(code, name, level, region, Placement.HOME, null, null);
    }
}
