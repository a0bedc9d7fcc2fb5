package io.heyi.benefits.plan;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.util.Map;

/**
 * The price of a single disease (单病种, adjudication rule 3).
 *
 * @param price what the hospital may charge, by level; a level that is not named is not priced
 * @param ratio what the fund pays of it; LIMIT only, null with QUOTA
 * @param fund  what the fund pays for the case, by level; QUOTA only, empty with LIMIT
 */
public record SingleDisease(Mode mode, Map<InstitutionLevel, Money> price, Ratio ratio, Map<InstitutionLevel, Money> fund) {

    /** 限价 | 定额 */
    public enum Mode { LIMIT, QUOTA }

    public SingleDisease {
        PlanCheck.required("mode", mode);
        price = PlanCheck.map(PlanCheck.required("price", price));
        fund = PlanCheck.map(fund);
        if (price.isEmpty()) {
            throw PlanRefusal.empty("price");
        }
        PlanCheck.notNegative("price", price);
        PlanCheck.notNegative("fund", fund);
        if (mode == Mode.LIMIT) {
            limit(ratio, fund);
        } else {
            quota(price, ratio, fund);
        }
    }

    private static void limit(Ratio ratio, Map<InstitutionLevel, Money> fund) {
        PlanCheck.requiredRatio("ratio", ratio);
        if (!fund.isEmpty()) {
            throw new PlanRefusal("fund", "限价方式不得另定基金定额", "LIMIT pays a ratio, not a fixed fund amount");
        }
    }

    private static void quota(Map<InstitutionLevel, Money> price, Ratio ratio, Map<InstitutionLevel, Money> fund) {
        if (ratio != null) {
            throw new PlanRefusal("ratio", "定额方式不得另定比例", "QUOTA pays a fixed fund amount, not a ratio");
        }
        if (fund.isEmpty()) {
            throw PlanRefusal.missing("fund");
        }
        price.keySet().forEach(level -> PlanCheck.required("fund." + level, fund.get(level)));
        fund.forEach((level, amount) -> {
            if (!price.containsKey(level)) {
                throw new PlanRefusal("fund." + level, "该级别没有定价", "this level has no price");
            }
            if (amount.compareTo(price.get(level)) > 0) {
                throw new PlanRefusal("fund." + level, "基金定额高于定价", "the fund would pay more than the price");
            }
        });
    }
}
