package io.heyi.command.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.events.coverage.CoverageEvent;

/** Benefit years of other households as their events tell them, without a store. All of one year. */
final class YearsOnPaper implements TiedYears {

    private final Map<String, CoverageState> byHousehold = new HashMap<>();
    private final List<CoverageEvent> recorded = new ArrayList<>();

    @Override
    public CoverageState state(String householdNo, int year) {
        return byHousehold.computeIfAbsent(householdNo, no -> new CoverageState());
    }

    @Override
    public void record(CoverageEvent event) {
        recorded.add(event);
        CoverageRetold.tell(event, state(event.householdNo(), event.year()));
    }

    /** What was recorded of other households than the command's. */
    List<CoverageEvent> recorded() {
        return recorded;
    }
}
