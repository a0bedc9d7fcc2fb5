package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.util.Map;
import java.util.Set;

/**
 * The guarantee (兜底保障, adjudication rule 9): what its categories bear themselves in a year is limited.
 *
 * @param selfPayLimit by level; a level that is not named is not guaranteed
 * @param chronicRatio what it pays of the rest of a CHRONIC claim, or null
 */
public record GuaranteeRule(Set<Category> categories, Map<InstitutionLevel, Money> selfPayLimit, Ratio chronicRatio) {

    public GuaranteeRule {
        categories = PlanCheck.set(PlanCheck.required("categories", categories));
        if (categories.isEmpty()) {
            throw PlanRefusal.empty("categories");
        }
        selfPayLimit = PlanCheck.map(selfPayLimit);
        PlanCheck.notNegative("selfPayLimit", selfPayLimit);
        PlanCheck.withinWhole("chronicRatio", chronicRatio);
    }
}
