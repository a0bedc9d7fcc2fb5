package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import java.util.List;

/**
 * One step of a settlement, with everything needed to recompute it by hand.
 *
 * @param rule    the figures it was computed with, in the order of the formula
 * @param before  the amount it started from, in fen
 * @param after   the amount it came to, in fen
 * @param ceiling the ceiling that cut the amount, or null when none did
 */
public record Step(StepName name, List<Figure> rule, Money before, Money after, Ceiling ceiling) {

    public Step {
        rule = List.copyOf(rule);
    }
}
