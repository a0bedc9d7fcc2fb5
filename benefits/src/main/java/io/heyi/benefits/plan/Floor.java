package io.heyi.benefits.plan;

import io.heyi.benefits.money.Ratio;

/** The least a stay is reimbursed (保底补偿, adjudication rule 6). */
public record Floor(Ratio ratio, Base base) {

    /** What the floor's ratio is taken of. */
    public enum Base { TOTAL_LESS_DEDUCTIBLE, ELIGIBLE_LESS_DEDUCTIBLE }

    public Floor {
        PlanCheck.requiredRatio("ratio", ratio);
        PlanCheck.required("base", base);
    }
}
