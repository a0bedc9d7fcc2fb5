package io.heyi.benefits.plan;

import io.heyi.benefits.money.Ratio;

/** Points added to every bracket's ratio where {@code when} matches (adjudication rule 5): 0.10 is ten percentage points (百分点). */
public record Adjustment(When when, Ratio points) {

    public Adjustment {
        when = when == null ? When.ALWAYS : when;
        PlanCheck.required("points", points);
        if (points.compareTo(Ratio.ONE) > 0 || points.compareTo(new Ratio(Ratio.ONE.value().negate())) < 0) {
            throw new PlanRefusal("points", "百分点必须在-1和1之间", "points must lie within -1 and 1");
        }
    }
}
