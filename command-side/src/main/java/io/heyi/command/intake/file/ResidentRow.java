package io.heyi.command.intake.file;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;

/**
 * A row of {@code residents.csv}. Holds personal data, so {@link #toString} says only where it stands.
 *
 * @param line      where it stands in the file, from 1
 * @param household household number
 * @param relation  HEAD, MEMBER or another word of the field, in capital letters
 * @param village   code of the village
 * @param phone     empty when the file does not say
 * @param recordNo  number of the health record; empty when the file does not say
 */
public record ResidentRow(long line, ResidentNumber resident, String household, String name, String relation, Category category,
                          String village, String phone, String recordNo) {

    @Override
    public String toString() {
        return "ResidentRow[line=" + line + "]";
    }
}
