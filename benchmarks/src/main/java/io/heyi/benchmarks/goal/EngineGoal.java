package io.heyi.benchmarks.goal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.heyi.benchmarks.engine.EngineBenchmark;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Goal 7: adjudications a second on one core, with their trace, and the bytes each allocates. By JMH, in a process of its own. */
public final class EngineGoal implements Goal {

    private static final Map<String, Double> PER_SECOND = Map.of("OUTPATIENT", 1_000_000.0, "INPATIENT", 300_000.0);
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int WARM_UP = 3;
    private static final int LONGEST_SECONDS = 5;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Measured measure(Bench bench) throws Exception {
        int seconds = Math.min(bench.seconds(), LONGEST_SECONDS);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                .include(EngineBenchmark.class.getName())
                .forks(1)
                .threads(1)
                .warmupIterations(WARM_UP).warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(Math.max(bench.rounds(), WARM_UP)).measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build()).run();
        Measured measured = new Measured(name());
        for (RunResult result : results) {
            String kind = result.getParams().getParam("kind");
            Spread rate = Spread.of(rates(result));
            String figure = "%,.0f/s, %,.0f bytes each".formatted(rate.median(), bytes(result));
            bench.log().accept("  " + kind + ": " + figure);
            measured.verdict(Verdict.atLeast(7, kind.toLowerCase(Locale.ROOT) + " adjudications a second, one core", figure, rate,
                    PER_SECOND.get(kind))).note(kind + " bytes allocated by one", Math.round(bytes(result)));
        }
        return measured;
    }

    private static List<Double> rates(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore()).toList();
    }

    private static double bytes(RunResult result) {
        return result.getSecondaryResults().entrySet().stream().filter(entry -> entry.getKey().endsWith(ALLOCATED))
                .mapToDouble(entry -> entry.getValue().getScore()).findFirst().orElse(Double.NaN);
    }
}
