package io.heyi.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything one benchmark found. */
public final class Measured {

    private final String name;
    private final List<Series> series = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    public Measured(String name) {
        this.name = name;
    }

    public Measured series(Collection<Series> more) {
        series.addAll(more);
        return this;
    }

    public Measured verdict(Verdict verdict) {
        verdicts.add(verdict);
        return this;
    }

    /** Something the reader of the figures should know. */
    public Measured note(String what, Object value) {
        notes.put(what, value);
        return this;
    }

    public String name() {
        return name;
    }

    public List<Series> series() {
        return series;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    public Map<String, Object> notes() {
        return notes;
    }
}
