package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.SeriousIllnessRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Adjudication rule 9, serious illness (大病保险): what the brackets give on the year's compliant self-pay with this claim, less what they
 * give without it.
 */
final class SeriousIllness {

    private SeriousIllness() {
    }

    /** @param restAtStart O of rule 9: it enters whole, whatever another layer paid first */
    static Money pay(Case c, Money restAtStart, Money rest, Trace trace) {
        SeriousIllnessRule rule = c.plan().seriousIllness();
        Category category = c.patient().category();
        Money threshold = rule.thresholdOf(category);
        Money before = c.before().compliantSelfPay();
        Money after = before.plus(restAtStart);
        List<Figure> figures = new ArrayList<>(12);
        figures.add(Figure.of("threshold", threshold));
        figures.add(Figure.of("compliantSelfPay", before));
        Money givenBefore = given(rule, threshold, before, "g(C)", figures);
        Money givenAfter = given(rule, threshold, after, "g(C+O)", figures);
        Money due = givenAfter.minus(givenBefore).min(rest);
        trace.step(StepName.SERIOUS_ILLNESS, figures, rest, due);
        return trace.cut(Rooms.seriousYear(rule, category, c.before().seriousPaid()), due);
    }

    private static Money given(SeriousIllnessRule rule, Money threshold, Money compliant, String name, List<Figure> figures) {
        Money given = Money.rounded(Brackets.sum(rule.brackets(), threshold, compliant, Ratio.ZERO, figures));
        figures.add(Figure.of(name, given));
        return given;
    }
}
