package io.heyi.benefits.claim;

import io.heyi.benefits.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What an institution asks to be settled (补偿申请), as far as its worth depends on it. A claim that contradicts itself cannot be constructed:
 * the constructor throws one of {@link ClaimRefusals}.
 *
 * @param admittedOn  day of admission or visit; null means the day of service. Age is that of this day
 * @param servedOn    day of discharge or visit; it decides the benefit year and the plan
 * @param diagnoses   codes, the main one first
 * @param total       what the bill comes to, in fen
 * @param sums        the bill by class, or null when there are lines
 * @param lines       the bill line by line, or empty when there are sums
 * @param referral    or null when the claim brings none
 * @param institution its code
 */
public record Claim(ClaimKind kind, LocalDate admittedOn, LocalDate servedOn, List<String> diagnoses, Money total, ClassSums sums,
                    List<ChargeLine> lines, Referral referral, boolean traditionalMedicine, String institution, InstitutionLevel level,
                    Placement placement) {

    public Claim {
        admittedOn = admittedOn == null ? servedOn : admittedOn;
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
        lines = lines == null ? List.of() : List.copyOf(lines);
        ClaimCheck.particulars(kind, institution, level, placement);
        ClaimCheck.dates(admittedOn, servedOn);
        ClaimCheck.days(admittedOn, servedOn, lines);
        ClaimCheck.diagnoses(kind, diagnoses);
        ClaimCheck.charges(total, sums, lines);
    }

    /** The first diagnosis code, or null when there is none. Only it selects a single disease or a chronic disease. */
    public String mainDiagnosis() {
        return diagnoses.isEmpty() ? null : diagnoses.get(0);
    }

    /** The calendar year whose plan, ceilings and accumulators it falls under. */
    public int benefitYear() {
        return servedOn.getYear();
    }
}
