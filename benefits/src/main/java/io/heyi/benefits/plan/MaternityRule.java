package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;

/** The fixed amount for a delivery (住院分娩定额补助, adjudication rule 7). */
public record MaternityRule(Money fixed) {

    public MaternityRule {
        PlanCheck.requiredAmount("fixed", fixed);
    }
}
