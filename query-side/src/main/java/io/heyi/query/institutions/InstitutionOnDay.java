package io.heyi.query.institutions;

import java.time.LocalDate;

/**
 * An institution as it is on a day.
 *
 * @param designatedFrom of the designation that holds on the day, else of the latest; null: open
 * @param designatedTo   likewise
 * @param designated     whether it is designated on the day
 * @param suspendedFrom  since when it is suspended on the day, or null
 */
public record InstitutionOnDay(String code, String name, String level, String region, String placement, LocalDate designatedFrom,
                               LocalDate designatedTo, boolean designated, LocalDate suspendedFrom) {
}
