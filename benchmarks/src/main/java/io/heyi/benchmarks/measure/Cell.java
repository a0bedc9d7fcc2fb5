package io.heyi.benchmarks.measure;

import java.time.Duration;
import java.util.Map;

/** One contender under one load: a cell of the table, measured once a round. */
public interface Cell {

    String name();

    /** What its rate counts, as in "settlements". */
    String unit();

    /** One window; by name where the load shows several things at once. */
    Map<String, Window> measure(Duration time) throws Exception;

    /** A window of its own. */
    @FunctionalInterface
    interface Measuring {

        Window measure(Duration time) throws Exception;
    }

    static Cell of(String name, String unit, Measuring measuring) {
        return new Cell() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String unit() {
                return unit;
            }

            @Override
            public Map<String, Window> measure(Duration time) throws Exception {
                return Map.of(name, measuring.measure(time));
            }
        };
    }
}
