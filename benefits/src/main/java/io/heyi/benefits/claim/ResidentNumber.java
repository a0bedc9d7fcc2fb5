package io.heyi.benefits.claim;

import io.heyi.benefits.claim.ResidentNumberRefusals.ImpossibleBirthDate;
import io.heyi.benefits.claim.ResidentNumberRefusals.MalformedResidentNumber;
import io.heyi.benefits.claim.ResidentNumberRefusals.WrongCheckDigit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * A citizen identification number (公民身份号码) by GB 11643-1999: six digits of region, eight of birth, three of order, one check character.
 * It is personal data, so {@link #toString} masks it; {@link #value} alone gives it whole.
 *
 * @param value eighteen characters; the last may be a capital X
 */
public record ResidentNumber(String value) implements Comparable<ResidentNumber> {

    private static final int LENGTH = 18;
    private static final int CHECK_AT = 17;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    /** Nobody insured was born before it, so an earlier year is a misreading. */
    private static final int EARLIEST_BIRTH_YEAR = 1850;

    public ResidentNumber {
        if (!wellFormed(value)) {
            throw new MalformedResidentNumber();
        }
        if (value.charAt(CHECK_AT) != checkCharacter(value)) {
            throw new WrongCheckDigit();
        }
        birthDateIn(value);
    }

    /** As the constructor, but takes surrounding blanks and a small x as well. */
    public static ResidentNumber parse(String text) {
        if (text == null) {
            throw new MalformedResidentNumber();
        }
        return new ResidentNumber(text.strip().replace('x', 'X'));
    }

    public LocalDate birthDate() {
        return birthDateIn(value);
    }

    /** Completed years on a day; negative before the birth. */
    public int ageOn(LocalDate day) {
        LocalDate born = birthDate();
        return day.isBefore(born) ? -1 : Period.between(born, day).getYears();
    }

    public boolean bornAfter(LocalDate day) {
        return birthDate().isAfter(day);
    }

    private static boolean wellFormed(String value) {
        if (value == null || value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < CHECK_AT; i++) {
            if (!isDigit(value.charAt(i))) {
                return false;
            }
        }
        return isDigit(value.charAt(CHECK_AT)) || value.charAt(CHECK_AT) == 'X';
    }

    /** Not Character.isDigit, which takes the digits of every script. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** MOD 11-2 of ISO 7064. */
    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < CHECK_AT; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDateIn(String value) {
        int year = number(value, 6, 10);
        if (year < EARLIEST_BIRTH_YEAR) {
            throw new ImpossibleBirthDate();
        }
        try {
            return LocalDate.of(year, number(value, 10, 12), number(value, 12, 14));
        } catch (DateTimeException notADay) {
            throw new ImpossibleBirthDate();
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    @Override
    public int compareTo(ResidentNumber other) {
        return value.compareTo(other.value);
    }

    /** Masked: {@code 990101********0013}. */
    @Override
    public String toString() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }
}
