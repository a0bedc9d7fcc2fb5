package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ClaimRefusals.ChronicDiseaseNotListed;
import io.heyi.benefits.claim.ClaimRefusals.NoChronicRule;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.ChronicRule;
import java.util.List;

/** Adjudication rule 7: CHRONIC (门诊慢特病). */
final class ChronicDisease {

    private ChronicDisease() {
    }

    static Share settle(Case c, Trace trace) {
        ChronicRule rule = c.plan().chronic();
        if (rule == null) {
            throw new NoChronicRule(c.plan().code());
        }
        if (!rule.lists(c.claim().mainDiagnosis())) {
            throw new ChronicDiseaseNotListed();
        }
        Money eligible = Eligible.of(c, trace).amount();
        Money deductible = Deductible.ofChronic(c, rule, eligible, trace);
        Money afterDeductible = eligible.minus(deductible);
        Money basic = Money.rounded(rule.ratio().of(afterDeductible));
        trace.step(StepName.CHRONIC, List.of(Figure.of("ratio", rule.ratio())), afterDeductible, basic);
        return Share.of(eligible, deductible, trace.cut(Rooms.chronicYear(rule, c.before().paidThisKind()), basic));
    }
}
