package io.heyi.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The windows of one cell, one a round. */
public record Series(String name, String unit, List<Window> windows) {

    public Spread rate() {
        return spread(Window::perSecond);
    }

    /** Milliseconds. */
    public Spread latency(double percentile) {
        return spread(window -> window.millisAt(percentile));
    }

    public Spread figure(String figure) {
        return spread(window -> window.figures().get(figure));
    }

    public Spread spread(ToDoubleFunction<Window> figure) {
        return Spread.of(windows.stream().map(figure::applyAsDouble).toList());
    }

    /** Round by round, so that what slowed a whole round down cancels. */
    public Spread ratioTo(Series other, ToDoubleFunction<Window> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(windows.size(), other.windows.size()); round++) {
            ratios.add(figure.applyAsDouble(windows.get(round)) / figure.applyAsDouble(other.windows.get(round)));
        }
        return Spread.of(ratios);
    }
}
