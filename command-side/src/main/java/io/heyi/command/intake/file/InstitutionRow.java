package io.heyi.command.intake.file;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import java.time.LocalDate;

/**
 * A row of {@code institutions.csv}.
 *
 * @param line           where it stands in the file, from 1
 * @param region         code of the region it lies in
 * @param designatedFrom first day of its designation, or null when the file does not say
 * @param designatedTo   last day of its designation, or null when it is open
 * @param placement      where it lies, seen from the fund; HOME when the file does not say
 */
public record InstitutionRow(long line, String code, String name, InstitutionLevel level, String region, LocalDate designatedFrom,
                             LocalDate designatedTo, Placement placement) {
}
