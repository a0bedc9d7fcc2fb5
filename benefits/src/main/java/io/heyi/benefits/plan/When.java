package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import java.util.Set;

/**
 * When a row, a waiver or an adjustment applies: everything it names must match, a set means any of, and an empty set or null names nothing
 * (adjudication §2).
 *
 * @param minAge completed years on the day of admission or visit, inclusive
 * @param maxAge likewise, inclusive
 */
public record When(Set<InstitutionLevel> level, Set<Placement> placement, Set<Referral> referral, Set<Category> category,
                   Boolean traditionalMedicine, Integer minAge, Integer maxAge) {

    /** Names nothing, so it matches everything. */
    public static final When ALWAYS = new When(null, null, null, null, null, null, null);

    public When {
        level = PlanCheck.set(level);
        placement = PlanCheck.set(placement);
        referral = PlanCheck.set(referral);
        category = PlanCheck.set(category);
        ageNotNegative("minAge", minAge);
        ageNotNegative("maxAge", maxAge);
        if (minAge != null && maxAge != null && minAge > maxAge) {
            throw new PlanRefusal("maxAge", "最大年龄小于最小年龄", "the greatest age is below the least");
        }
    }

    public boolean matches(Claim claim, Patient patient) {
        return matches(level, claim.level())
                && matches(placement, claim.placement())
                && matches(referral, claim.referral())
                && matches(category, patient.category())
                && (traditionalMedicine == null || traditionalMedicine == claim.traditionalMedicine())
                && (minAge == null || patient.ageAtAdmission() >= minAge)
                && (maxAge == null || patient.ageAtAdmission() <= maxAge);
    }

    public boolean matchesAll() {
        return equals(ALWAYS);
    }

    private static <T> boolean matches(Set<T> any, T actual) {
        return any.isEmpty() || actual != null && any.contains(actual);
    }

    private static void ageNotNegative(String path, Integer age) {
        if (age != null && age < 0) {
            throw new PlanRefusal(path, "年龄不能为负", "an age must not be below 0");
        }
    }
}
