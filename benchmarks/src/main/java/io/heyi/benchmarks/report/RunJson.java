package io.heyi.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Window;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run as one JSON document: medians with minimum and maximum, every window, every ratio, and what it was run on. */
public final class RunJson {

    private RunJson() {
    }

    public static void write(Path file, Map<String, Object> run, List<Measured> measured) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>(run);
        document.put("benchmarks", measured.stream().map(RunJson::benchmark).toList());
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(document) + "\n");
    }

    private static Map<String, Object> benchmark(Measured measured) {
        Map<String, Object> benchmark = new LinkedHashMap<>();
        benchmark.put("name", measured.name());
        benchmark.put("notes", measured.notes());
        benchmark.put("goals", measured.verdicts());
        benchmark.put("cells", measured.series().stream().map(RunJson::cell).toList());
        return benchmark;
    }

    private static Map<String, Object> cell(Series series) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("name", series.name());
        cell.put("counts", series.unit());
        cell.put("perSecond", series.rate());
        cell.put("p50Millis", series.latency(50));
        cell.put("p99Millis", series.latency(99));
        cell.put("othersBusyCores", series.spread(Window::neighbours));
        Map<String, Object> figures = new LinkedHashMap<>();
        series.windows().get(0).figures().keySet().forEach(name -> figures.put(name, series.figure(name)));
        cell.put("figures", figures);
        cell.put("windows", series.windows().stream().map(RunJson::window).toList());
        return cell;
    }

    private static Map<String, Object> window(Window window) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("operations", window.operations());
        one.put("seconds", window.nanos() / 1e9);
        one.put("perSecond", window.perSecond());
        one.put("p50Millis", window.millisAt(50));
        one.put("p99Millis", window.millisAt(99));
        one.put("samples", window.latency().getTotalCount());
        one.put("othersBusyCores", window.neighbours());
        return one;
    }
}
