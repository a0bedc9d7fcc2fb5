package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;

/**
 * What a claim asks of its institution: the facts of the day of service decide.
 *
 * @param firstLevel   the level it was designated with
 * @param laterLevels  by the first day of each
 * @param designations periods of designation, both days included
 * @param suspensions  half-open periods in which it was suspended
 */
public record InstitutionFacts(String code, Placement placement, InstitutionLevel firstLevel,
                               NavigableMap<LocalDate, InstitutionLevel> laterLevels, List<Designation> designations,
                               List<Suspension> suspensions) {

    public InstitutionFacts {
        laterLevels = Collections.unmodifiableNavigableMap(new TreeMap<>(laterLevels));
        designations = List.copyOf(designations);
        suspensions = List.copyOf(suspensions);
    }

    /** Of one level and one designation. */
    public InstitutionFacts(String code, InstitutionLevel level, Placement placement, LocalDate designatedFrom, LocalDate designatedTo,
                            List<Suspension> suspensions) {
        this(code, placement, level, new TreeMap<>(), List.of(new Designation(designatedFrom, designatedTo)), suspensions);
    }

    /** Designated on these days; null leaves a side open. */
    public record Designation(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Suspended from this day until the day before {@code until}; null while it lasts. */
    public record Suspension(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public InstitutionLevel levelOn(LocalDate day) {
        Map.Entry<LocalDate, InstitutionLevel> latest = laterLevels.floorEntry(day);
        return latest == null ? firstLevel : latest.getValue();
    }

    public boolean isDesignatedOn(LocalDate day) {
        return designations.stream().anyMatch(designation -> designation.covers(day));
    }

    public boolean isSuspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
    }
}
