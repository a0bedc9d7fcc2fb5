package io.heyi.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.heyi.benchmarks.measure.Measured;
import io.heyi.benchmarks.measure.Series;
import io.heyi.benchmarks.measure.Spread;
import io.heyi.benchmarks.measure.Verdict;

/** A run as aligned text: every cell, then every goal. */
public final class RunText {

    private RunText() {
    }

    public static String of(List<Measured> measured) {
        StringBuilder text = new StringBuilder();
        for (Measured one : measured) {
            text.append('\n').append(one.name()).append('\n');
            if (!one.series().isEmpty()) {
                List<String[]> rows = new ArrayList<>();
                rows.add(new String[] {"", "per second", "min .. max", "p50 ms", "p99 ms", "p99 max", "others' cores", ""});
                one.series().forEach(series -> rows.add(row(series)));
                text.append(aligned(rows));
            }
            one.notes().forEach((what, value) -> text.append("  ").append(what).append(": ").append(value).append('\n'));
        }
        return text.append('\n').append(goals(measured)).toString();
    }

    private static String[] row(Series series) {
        Spread rate = series.rate();
        Spread p99 = series.latency(99);
        StringBuilder figures = new StringBuilder(series.unit());
        for (String name : series.windows().get(0).figures().keySet()) {
            figures.append(", ").append(name).append(' ').append(rounded(series.figure(name).median()));
        }
        return new String[] {series.name(), rounded(rate.median()), rounded(rate.min()) + " .. " + rounded(rate.max()),
            "%.2f".formatted(series.latency(50).median()), "%.2f".formatted(p99.median()), "%.2f".formatted(p99.max()),
            "%.2f".formatted(series.spread(window -> window.neighbours()).median()), figures.toString()};
    }

    private static String goals(List<Measured> measured) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"goal", "what", "figure", "compared", "min .. max", "target", "reached"});
        measured.stream().flatMap(one -> one.verdicts().stream()).sorted(Comparator.comparingInt(Verdict::goal))
                .forEach(verdict -> rows.add(row(verdict)));
        return aligned(rows);
    }

    private static String[] row(Verdict verdict) {
        Spread value = verdict.value();
        String reached = verdict.reached() == null ? "-" : verdict.reached() ? "yes" : "NO";
        return new String[] {Integer.toString(verdict.goal()), verdict.asked(), verdict.figure(),
            value == null ? "" : rounded(value.median()), value == null ? "" : rounded(value.min()) + " .. " + rounded(value.max()),
            verdict.target(), verdict.remark().isEmpty() ? reached : reached + " (" + verdict.remark() + ")"};
    }

    private static String rounded(double value) {
        return Math.abs(value) >= 1_000 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }

    private static String aligned(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.length; i++) {
                boolean number = row[i].matches("[0-9.,]+");
                String pad = " ".repeat(widths[i] - row[i].length());
                line.append(' ').append(number ? pad + row[i] : row[i] + pad).append(' ');
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The first lines: what the figures stand on. */
    public static String heading(List<Map<String, ?>> facts) {
        StringBuilder text = new StringBuilder();
        for (Map<String, ?> some : facts) {
            some.forEach((name, value) -> text.append("  ").append(name).append(": ").append(value).append('\n'));
        }
        return text.toString();
    }
}
