package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Writes down the steps of one adjudication while it is computed, and the ceilings that bit. Lives no longer than that. */
final class Trace {

    private final List<Step> steps = new ArrayList<>(12);
    private List<Ceiling> ceilingsHit = List.of();

    void step(StepName name, List<Figure> rule, Money before, Money after) {
        steps.add(new Step(name, rule, before, after, null));
    }

    /**
     * What a ceiling leaves of an amount. What remains under a ceiling is never less than 0, and a cut that changes nothing records no name
     * (adjudication §4, end); the step is written either way, because it takes part in the recomputation.
     *
     * @param room the ceiling; one without a limit cuts nothing and is not written
     */
    Money cut(Room room, Money amount) {
        if (room.limit() == null) {
            return amount;
        }
        Ceiling ceiling = room.ceiling();
        Money after = amount.min(room.left());
        boolean bit = after.compareTo(amount) < 0;
        if (bit) {
            remember(ceiling);
        }
        Figure limitFigure = Figure.of(ceiling.planKey(), room.limit());
        List<Figure> rule = ceiling.accumulator() == null ? List.of(limitFigure)
                : List.of(limitFigure, Figure.of(ceiling.accumulator(), room.used()));
        steps.add(new Step(StepName.CEILING, rule, amount, after, bit ? ceiling : null));
        return after;
    }

    List<Step> steps() {
        return steps;
    }

    List<Ceiling> ceilingsHit() {
        return ceilingsHit;
    }

    private void remember(Ceiling ceiling) {
        if (ceilingsHit.isEmpty()) {
            ceilingsHit = new ArrayList<>(2);
        }
        ceilingsHit.add(ceiling);
    }
}
