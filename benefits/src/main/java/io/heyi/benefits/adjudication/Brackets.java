package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.Bracket;
import java.math.BigDecimal;
import java.util.List;

/**
 * The scale of adjudication rules 5 and 9: brackets measured from zero, of which the lowest part is used up by a deductible or threshold.
 */
final class Brackets {

    private Brackets() {
    }

    /**
     * The exact sum, in yuan, of {@code ratio_i x max(0, min(to, upTo_i) - max(lower_i, from))}, each ratio moved by the points and held
     * within 0..1.
     *
     * @param from    what is used up at the lower end: the deductible, or the threshold
     * @param to      what the brackets are applied to
     * @param figures takes from, to and ratio of every bracket that is reached
     */
    static BigDecimal sum(List<Bracket> brackets, Money from, Money to, Ratio points, List<Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        Money lower = from;
        for (int i = 0; i < brackets.size() && lower.compareTo(to) < 0; i++) {
            Bracket bracket = brackets.get(i);
            Money upper = bracket.upTo() == null ? to : to.min(bracket.upTo());
            if (upper.compareTo(lower) > 0) {
                Ratio ratio = points.isZero() ? bracket.ratio() : bracket.ratio().plus(points).held();
                sum = sum.add(ratio.of(upper.minus(lower)));
                describe(bracket, ratio, lower, upper, figures);
                lower = upper;
            }
        }
        return sum;
    }

    private static void describe(Bracket bracket, Ratio applied, Money from, Money to, List<Figure> figures) {
        figures.add(Figure.of("from", from));
        figures.add(Figure.of("to", to));
        figures.add(Figure.of("ratio", bracket.ratio()));
        if (applied != bracket.ratio()) {
            figures.add(Figure.of("applied", applied));
        }
    }
}
