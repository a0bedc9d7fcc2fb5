package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;

/**
 * Medical assistance (医疗救助, adjudication rule 9) of one category.
 *
 * @param annualCeiling or null
 */
public record AssistanceRule(Ratio ratio, Money annualCeiling) {

    public AssistanceRule {
        PlanCheck.requiredRatio("ratio", ratio);
        PlanCheck.notNegative("annualCeiling", annualCeiling);
    }
}
