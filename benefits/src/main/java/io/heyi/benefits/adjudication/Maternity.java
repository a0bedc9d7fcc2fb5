package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ClaimRefusals.NoMaternityRule;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.MaternityRule;
import java.util.List;

/** Adjudication rule 7: MATERNITY (住院分娩). */
final class Maternity {

    private Maternity() {
    }

    static Share settle(Case c, Trace trace) {
        MaternityRule rule = c.plan().maternity();
        if (rule == null) {
            throw new NoMaternityRule(c.plan().code());
        }
        Money eligible = Eligible.of(c, trace).amount();
        Money basic = eligible.min(rule.fixed());
        trace.step(StepName.MATERNITY, List.of(Figure.of("fixed", rule.fixed())), eligible, basic);
        return Share.of(eligible, Money.ZERO, basic);
    }
}
