package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.util.List;

/**
 * One bracket (分段) of a rising scale. It starts where the one before ends.
 *
 * @param upTo its upper end, or null when it is open; only the last may be open, and what lies above a closed last one pays nothing
 */
public record Bracket(Money upTo, Ratio ratio) {

    public Bracket {
        PlanCheck.requiredRatio("ratio", ratio);
        if (upTo != null && !upTo.isPositive()) {
            throw new PlanRefusal("upTo", "分段上限必须大于0", "a bracket must end above 0");
        }
    }

    /** A scale that rises strictly; {@code path} is that of the list. */
    static List<Bracket> scale(String path, List<Bracket> brackets) {
        List<Bracket> scale = PlanCheck.filledList(path, brackets);
        for (int i = 0; i < scale.size() - 1; i++) {
            Money end = scale.get(i).upTo();
            Money nextEnd = scale.get(i + 1).upTo();
            if (end == null) {
                throw new PlanRefusal(path + "[" + i + "].upTo", "只有最后一段可以没有上限", "only the last bracket may be without an end");
            }
            if (nextEnd != null && nextEnd.compareTo(end) <= 0) {
                throw new PlanRefusal(path + "[" + (i + 1) + "].upTo", "分段上限必须递增", "the brackets must ascend");
            }
        }
        return scale;
    }
}
