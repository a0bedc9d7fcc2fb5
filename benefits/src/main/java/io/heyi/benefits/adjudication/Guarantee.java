package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.GuaranteeRule;
import java.util.List;

/**
 * Adjudication rule 9, the guarantee (兜底保障), in fen.
 *
 * @param guardedSelfPay what the resident still bears, which counts towards the limit of the next claim
 */
record Guarantee(Money paid, Money guardedSelfPay) {

    static final Guarantee NONE = new Guarantee(Money.ZERO, Money.ZERO);

    static Guarantee pay(Case c, Money rest, Trace trace) {
        GuaranteeRule rule = c.plan().guarantee();
        if (!rule.categories().contains(c.patient().category())) {
            return NONE;
        }
        return c.claim().kind() == ClaimKind.CHRONIC ? chronic(rule.chronicRatio(), rest, trace)
                : aboveLimit(rule.selfPayLimit().get(c.claim().level()), c.before().guardedSelfPay(), rest, trace);
    }

    private static Guarantee chronic(Ratio ratio, Money rest, Trace trace) {
        if (ratio == null) {
            return NONE;
        }
        Money paid = Money.rounded(ratio.of(rest));
        trace.step(StepName.GUARANTEE, List.of(Figure.of("chronicRatio", ratio)), rest, paid);
        return new Guarantee(paid, Money.ZERO);
    }

    private static Guarantee aboveLimit(Money limit, Money guarded, Money rest, Trace trace) {
        if (limit == null) {
            return NONE;
        }
        Money paid = guarded.plus(rest).minus(limit).max(Money.ZERO).min(rest);
        trace.step(StepName.GUARANTEE, List.of(Figure.of("selfPayLimit", limit), Figure.of("guardedSelfPay", guarded)), rest, paid);
        return new Guarantee(paid, rest.minus(paid));
    }
}
