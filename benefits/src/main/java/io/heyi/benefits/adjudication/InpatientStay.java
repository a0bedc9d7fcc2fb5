package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.Floor;
import io.heyi.benefits.plan.InpatientRow;
import io.heyi.benefits.plan.InpatientRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Adjudication rules 4 to 6: INPATIENT and ACCIDENT (住院、意外伤害). */
final class InpatientStay {

    private InpatientStay() {
    }

    static Share settle(Case c, Trace trace) {
        Eligible eligible = Eligible.of(c, trace);
        InpatientRow row = c.plan().inpatient().rowFor(c.claim(), c.patient());
        if (row == null) {
            trace.step(StepName.BRACKETS, List.of(), eligible.amount(), Money.ZERO);
            return Share.of(eligible.amount(), Money.ZERO, Money.ZERO);
        }
        Money deductible = Deductible.ofStay(c, row, eligible.amount(), trace);
        Money basic = brackets(c, row, eligible, deductible, trace);
        return Share.of(eligible.amount(), deductible, floor(c, eligible.amount(), deductible, basic, trace));
    }

    /** Rule 5. The essential-drug bonus belongs to the same rounding. */
    private static Money brackets(Case c, InpatientRow row, Eligible eligible, Money deductible, Trace trace) {
        InpatientRules rules = c.plan().inpatient();
        List<Figure> figures = new ArrayList<>(8);
        Ratio points = rules.pointsFor(c.claim(), c.patient());
        if (!points.isZero()) {
            figures.add(Figure.of("points", points));
        }
        BigDecimal exact = Brackets.sum(row.brackets(), deductible, eligible.amount(), points, figures);
        Money afterDeductible = eligible.amount().minus(deductible);
        if (!rules.essentialDrugBonus().isZero() && eligible.essential().signum() > 0) {
            exact = exact.add(essentialBonus(rules.essentialDrugBonus(), eligible.essential(), afterDeductible, figures));
        }
        figures.add(new Figure("exact", exact));
        Money basic = Money.rounded(exact).min(afterDeductible);
        trace.step(StepName.BRACKETS, figures, eligible.amount(), basic);
        return basic;
    }

    private static BigDecimal essentialBonus(Ratio bonus, BigDecimal essential, Money afterDeductible, List<Figure> figures) {
        BigDecimal part = essential.min(afterDeductible.yuan());
        figures.add(new Figure("essential", part));
        figures.add(Figure.of("essentialDrugBonus", bonus));
        return part.multiply(bonus.value());
    }

    /** Rule 6. */
    private static Money floor(Case c, Money eligible, Money deductible, Money basic, Trace trace) {
        Floor floor = c.plan().inpatient().floor();
        if (floor == null) {
            return basic;
        }
        Money whole = floor.base() == Floor.Base.TOTAL_LESS_DEDUCTIBLE ? c.claim().total() : eligible;
        Money base = whole.minus(deductible);
        Money atLeast = Money.rounded(floor.ratio().of(base)).min(eligible.minus(deductible));
        Money after = basic.max(atLeast);
        trace.step(StepName.FLOOR, List.of(Figure.of("ratio", floor.ratio()), Figure.of("base", base),
                Figure.of("atLeast", atLeast)), basic, after);
        return after;
    }
}
