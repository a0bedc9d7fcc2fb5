package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Serious-illness insurance (大病保险, adjudication rule 9) on the compliant self-pay of the year.
 *
 * @param threshold     起付线 of the year
 * @param thresholdFor  the threshold of a category where it differs
 * @param annualCeiling or null
 * @param noCeilingFor  categories the ceiling does not hold for
 */
public record SeriousIllnessRule(Money threshold, Map<Category, Money> thresholdFor, List<Bracket> brackets, Money annualCeiling,
                                 Set<Category> noCeilingFor) {

    public SeriousIllnessRule {
        threshold = threshold == null ? Money.ZERO : threshold;
        thresholdFor = PlanCheck.map(thresholdFor);
        noCeilingFor = PlanCheck.set(noCeilingFor);
        PlanCheck.notNegative("threshold", threshold);
        PlanCheck.notNegative("thresholdFor", thresholdFor);
        brackets = Bracket.scale("brackets", brackets);
        PlanCheck.notNegative("annualCeiling", annualCeiling);
    }

    public Money thresholdOf(Category category) {
        return thresholdFor.getOrDefault(category, threshold);
    }

    /** The year's ceiling for a category, or null. */
    public Money ceilingOf(Category category) {
        return noCeilingFor.contains(category) ? null : annualCeiling;
    }
}
