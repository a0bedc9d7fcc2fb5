package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.math.BigDecimal;

/**
 * A number a step was computed with.
 *
 * @param name  a key of the plan, an accumulator, or a word of adjudication §4
 * @param value yuan for amounts, a plain decimal for ratios, a count for counts
 */
public record Figure(String name, BigDecimal value) {

    static Figure of(String name, Money amount) {
        return new Figure(name, amount.yuan());
    }

    static Figure of(String name, Ratio ratio) {
        return new Figure(name, ratio.value());
    }

    static Figure of(String name, int count) {
        return new Figure(name, BigDecimal.valueOf(count));
    }
}
