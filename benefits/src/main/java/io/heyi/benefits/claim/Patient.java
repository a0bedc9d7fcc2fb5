package io.heyi.benefits.claim;

import io.heyi.benefits.claim.ClaimRefusals.AdmittedBeforeBirth;
import io.heyi.benefits.claim.ClaimRefusals.FieldAbsent;

/**
 * What a claim's worth depends on in the person.
 *
 * @param category       as of the day of service
 * @param ageAtAdmission completed years on the day of admission or visit
 */
public record Patient(Category category, int ageAtAdmission) {

    public Patient {
        if (category == null) {
            throw new FieldAbsent("category");
        }
        if (ageAtAdmission < 0) {
            throw new AdmittedBeforeBirth();
        }
    }
}
