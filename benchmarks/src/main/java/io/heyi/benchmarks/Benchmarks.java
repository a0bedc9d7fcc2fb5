package io.heyi.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.goal.Bench;
import io.heyi.benchmarks.goal.EngineGoal;
import io.heyi.benchmarks.goal.Goal;
import io.heyi.benchmarks.goal.GrowthGoal;
import io.heyi.benchmarks.goal.ImportGoal;
import io.heyi.benchmarks.goal.MemoryGoal;
import io.heyi.benchmarks.goal.PacedGoal;
import io.heyi.benchmarks.goal.ProjectionsGoal;
import io.heyi.benchmarks.goal.ReplayGoal;
import io.heyi.benchmarks.goal.ReportGoal;
import io.heyi.benchmarks.goal.SettleGoal;
import io.heyi.benchmarks.ledger.Counties;
import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.report.Machine;
import io.heyi.benchmarks.report.RunJson;
import io.heyi.benchmarks.report.RunText;
import io.heyi.benchmarks.server.BenchServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main class: chooses what to measure, prints what was found. */
@Command(name = "heyi bench", mixinStandardHelpOptions = true, version = "heyi 1.0.0-SNAPSHOT", sortOptions = false,
        description = {"What it costs: the ledger beside PostgreSQL's own limit, stock Axon and Pekko, in one run on one durable server "
            + "that it starts and removes again.", ""},
        footer = {"", "What --only chooses from, in the order in which they run:",
            "  import       files to projections; raw batches of 100 (goal 2)",
            "  report       the county's report on 1 and 10 times the claims (goal 6)",
            "  replay       rebuild of every projection and audit; raw cursor + decode + upsert (goal 3)",
            "  memory       heap while serving, start to first answer (goal 8)",
            "  growth       the 10th and the 200th claim of a household; 1 and 10 times the county (goal 6)",
            "  settle       settlements by 1, 16 and 32 clients; raw, stock Axon, Pekko (goal 1)",
            "  projections  writers beside the projections and alone, and the lag (goal 4)",
            "  paced        400 settlements/s and 800 eligibility queries/s over HTTP; raw statements (goal 5)",
            "  engine       adjudications a second on one core, by JMH (goal 7)",
            "", "Each contender has one round that is thrown away; then they take turns, round by round. A figure is the median over the "
                + "rounds, a ratio is taken within each round. A checkpoint goes before every window. 'others' cores' says how busy the "
                + "rest of the machine was: figures taken beside a busy neighbour are worth little.",
            "", "--size is the county that is loaded; where ten times a county is asked for, a tenth of it is loaded beside it. "
                + "small has 20,000 residents, county 532,000 and 414,279 claims, 10x ten times as many."})
public final class Benchmarks implements Callable<Integer> {

    /** What a later one needs untouched is measured earlier: settlements add to what the report and the rebuild are timed on. */
    private static final List<Goal> GOALS = List.of(new ImportGoal(), new ReportGoal(), new ReplayGoal(), new MemoryGoal(),
            new GrowthGoal(), new SettleGoal(), new ProjectionsGoal(), new PacedGoal(), new EngineGoal());

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "what to measure, by the names below (default: all)")
    private List<String> only = new ArrayList<>();
    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N", description = "rounds that count (default: ${DEFAULT-VALUE})")
    private int rounds;
    @Option(names = "--seconds", defaultValue = "10", paramLabel = "N", description = "seconds of a window (default: ${DEFAULT-VALUE})")
    private int seconds;
    @Option(names = "--size", defaultValue = "county", paramLabel = "SIZE",
            description = "small, county or 10x (default: ${DEFAULT-VALUE})")
    private String size;
    @Option(names = "--seed", defaultValue = "20090101", paramLabel = "N",
            description = "of the generated county (default: ${DEFAULT-VALUE})")
    private long seed;
    @Option(names = "--folder", paramLabel = "DIR",
            description = "on the disk to measure; a new folder in it is used and removed (default: the temporary folder)")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    @Option(names = "--json", paramLabel = "FILE", description = "write everything there as JSON, too")
    private Path json;
    @Spec
    private CommandSpec spec;

    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        // Axon would tell its vendor that it runs.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        CountySize county = checked();
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "heyi-bench");
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("seed", seed);
        run.put("rounds", rounds);
        run.put("seconds", seconds);
        run.put("county", county);
        run.put("machine", Machine.describe());
        run.put("versions", Machine.versions());
        List<Measured> found = new ArrayList<>();
        try {
            measure(county, work, run, found);
        } finally {
            // What was measured before something broke is worth as much.
            print(RunText.of(found));
            if (json != null) {
                RunJson.write(json, run, found);
            }
            Counties.deleteTree(work);
        }
        return 0;
    }

    private void measure(CountySize county, Path work, Map<String, Object> run, List<Measured> found) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (BenchServer server = BenchServer.start(work.resolve("server"));
             Counties counties = new Counties(server, county, seed, work, err::println)) {
            run.put("server", server.settings());
            print(RunText.heading(List.of(run)));
            Bench bench = new Bench(server, counties, county, seed, rounds, seconds, work, err::println);
            for (Goal goal : GOALS) {
                if (only.isEmpty() || only.contains(goal.name())) {
                    err.println(goal.name());
                    found.add(goal.measure(bench));
                }
            }
        }
    }

    private CountySize checked() {
        List<String> names = GOALS.stream().map(Goal::name).toList();
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "--only knows " + String.join(", ", names) + ", not " + name);
        });
        if (rounds < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds and --seconds are at least 1");
        }
        try {
            return CountySize.named(size);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "--size is " + unknown.getMessage());
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
