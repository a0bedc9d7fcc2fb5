package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ClaimRefusals.SingleDiseaseNotPriced;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.SingleDisease;
import java.util.List;

/** Adjudication rule 3: SINGLE_DISEASE (单病种). The price stands for the eligible amount, so the lines are not asked. */
final class PricedDisease {

    private PricedDisease() {
    }

    static Share settle(Case c, Trace trace) {
        InstitutionLevel level = c.claim().level();
        SingleDisease disease = c.plan().singleDiseaseFor(c.claim().mainDiagnosis());
        Money price = disease == null ? null : disease.price().get(level);
        if (price == null) {
            throw new SingleDiseaseNotPriced(level);
        }
        Money total = c.claim().total();
        Money eligible = total.min(price);
        trace.step(StepName.SINGLE_DISEASE_PRICE, List.of(Figure.of("price", price)), total, eligible);
        Money basic = disease.mode() == SingleDisease.Mode.LIMIT ? limited(disease, eligible, trace)
                : quota(disease.fund().get(level), total, eligible, trace);
        return new Share(eligible, Money.ZERO, Money.ZERO, basic, total.minus(eligible));
    }

    private static Money limited(SingleDisease disease, Money eligible, Trace trace) {
        Money basic = Money.rounded(disease.ratio().of(eligible));
        trace.step(StepName.SINGLE_DISEASE, List.of(Figure.of("ratio", disease.ratio())), eligible, basic);
        return basic;
    }

    private static Money quota(Money fund, Money total, Money eligible, Trace trace) {
        Money basic = total.min(fund);
        trace.step(StepName.SINGLE_DISEASE, List.of(Figure.of("fund", fund)), eligible, basic);
        return basic;
    }
}
