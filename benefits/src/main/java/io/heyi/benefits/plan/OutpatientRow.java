package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;

/**
 * What an outpatient visit is reimbursed where {@code when} matches (adjudication rule 2).
 *
 * @param visitCeiling for one visit, or null
 * @param dayCeiling   for all visits of a day, or null
 */
public record OutpatientRow(When when, Ratio ratio, Money visitCeiling, Money dayCeiling) {

    public OutpatientRow {
        when = when == null ? When.ALWAYS : when;
        PlanCheck.requiredRatio("ratio", ratio);
        PlanCheck.notNegative("visitCeiling", visitCeiling);
        PlanCheck.notNegative("dayCeiling", dayCeiling);
    }
}
