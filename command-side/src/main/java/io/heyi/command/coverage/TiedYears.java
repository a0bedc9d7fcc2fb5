package io.heyi.command.coverage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import io.heyi.events.coverage.CoverageEvent;

/** The benefit years of other households that residents who moved in the course of the year tie to one. */
public interface TiedYears {

    /** As it is now. That it has not grown since is checked before the commit. */
    CoverageState state(String householdNo, int year);

    /** Adds the event to the stream of its own household and year. */
    void record(CoverageEvent event);

    /** This household's year and all that are tied to it, directly or by others, each by its household; this one first. */
    default Map<String, CoverageState> all(String householdNo, int year, CoverageState own) {
        Map<String, CoverageState> known = new LinkedHashMap<>();
        Deque<String> toVisit = new ArrayDeque<>();
        known.put(householdNo, own);
        toVisit.add(householdNo);
        while (!toVisit.isEmpty()) {
            for (String home : known.get(toVisit.remove()).tiedHouseholds()) {
                if (!known.containsKey(home)) {
                    known.put(home, state(home, year));
                    toVisit.add(home);
                }
            }
        }
        return known;
    }
}
