package io.heyi.command.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.heyi.benefits.claim.Claim;

/** The first field, as the files name it, in which two claims under one number differ. */
final class ClaimDifference {

    private static final Map<String, Function<Claim, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", Claim::kind);
        FIELDS.put("admitted_on", Claim::admittedOn);
        FIELDS.put("settled_on", Claim::servedOn);
        FIELDS.put("diagnosis", Claim::diagnoses);
        FIELDS.put("total", Claim::total);
        FIELDS.put("class_a", claim -> claim.sums() == null ? null : claim.sums().classA());
        FIELDS.put("class_b", claim -> claim.sums() == null ? null : claim.sums().classB());
        FIELDS.put("class_c", claim -> claim.sums() == null ? null : claim.sums().classC());
        FIELDS.put("lines", Claim::lines);
        FIELDS.put("referral", Claim::referral);
        FIELDS.put("traditional_medicine", Claim::traditionalMedicine);
        FIELDS.put("placement", Claim::placement);
    }

    private ClaimDifference() {
    }

    static String field(Claim known, Claim told) {
        if (known.equals(told)) {
            return null;
        }
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue().apply(known), field.getValue().apply(told)))
                .map(Map.Entry::getKey)
                .findFirst().orElse("claim");
    }
}
