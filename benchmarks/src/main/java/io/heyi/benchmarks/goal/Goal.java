package io.heyi.benchmarks.goal;

import io.heyi.benchmarks.measure.Measured;

/** One question that the benchmarks answer. */
public interface Goal {

    /** As {@code --only} names it. */
    String name();

    Measured measure(Bench bench) throws Exception;
}
