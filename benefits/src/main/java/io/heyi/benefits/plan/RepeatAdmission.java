package io.heyi.benefits.plan;

import io.heyi.benefits.money.Ratio;

/**
 * The deductible of later admissions in the year (adjudication rule 4).
 *
 * @param factor what of the row's deductible is charged from the second admission on
 */
public record RepeatAdmission(Ratio factor, boolean waiveSameDiseaseSameInstitution) {

    public RepeatAdmission {
        factor = factor == null ? Ratio.ONE : factor;
        PlanCheck.withinWhole("factor", factor);
    }
}
