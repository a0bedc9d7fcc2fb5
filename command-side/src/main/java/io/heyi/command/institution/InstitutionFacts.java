package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;

/**
 * What a claim asks of its institution.
 *
 * @param designatedFrom first day of the designation, or null when open
 * @param designatedTo   last day of the designation, or null when open
 * @param suspensions    half-open periods in which it was suspended
 */
public record InstitutionFacts(String code, InstitutionLevel level, Placement placement, LocalDate designatedFrom,
                               LocalDate designatedTo, List<Suspension> suspensions) {

    /** Suspended from this day until the day before {@code until}; null while it lasts. */
    public record Suspension(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public boolean isDesignatedOn(LocalDate day) {
        return (designatedFrom == null || !day.isBefore(designatedFrom)) && (designatedTo == null || !day.isAfter(designatedTo));
    }

    public boolean isSuspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
    }
}
