package io.heyi.command.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import io.heyi.benefits.claim.ResidentNumber;

/** Invented residents. Region 99 is assigned to nobody, so no number of theirs is anybody's. */
public final class Residents {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Residents() {
    }

    /** @param order tells apart those born on one day */
    public static ResidentNumber bornOn(String day, int order) {
        String birth = LocalDate.parse(day).format(DateTimeFormatter.BASIC_ISO_DATE);
        return new ResidentNumber(completed("990101" + birth + String.format("%03d", order)));
    }

    /** Puts the check character behind seventeen digits (MOD 11-2 of ISO 7064). */
    static String completed(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeenDigits.charAt(i), 10);
        }
        return seventeenDigits + "10X98765432".charAt(sum % 11);
    }
}
