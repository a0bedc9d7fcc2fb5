package io.heyi.events.admission;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.Referral;

/**
 * What the institution says of a stay beside its charges.
 *
 * @param diagnoses  codes, the main one first
 * @param department 科室, may be empty
 * @param referral   or null when it says nothing of it
 */
public record Particulars(ClaimKind kind, LocalDate admittedOn, List<String> diagnoses, String department, Referral referral,
                          boolean traditionalMedicine) {

    public Particulars {
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    }
}
