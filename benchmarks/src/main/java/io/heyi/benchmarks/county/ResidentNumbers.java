package io.heyi.benchmarks.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import io.heyi.benefits.claim.ResidentNumber;

/** Resident numbers of region 99, which is assigned to nobody: the n-th is always the same, and no two are equal. */
final class ResidentNumbers {

    private static final String REGION = "990101";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1925, 1, 1);
    private static final long DAYS = LocalDate.of(2008, 1, 1).toEpochDay() - FIRST_BIRTH.toEpochDay();
    private static final int ORDERS = 1_000;
    /** A prime that does not divide the number of slots, so that stepping by it meets every slot before any comes again. */
    private static final long STEP = 15_485_863;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private ResidentNumbers() {
    }

    static ResidentNumber number(long n) {
        long slots = DAYS * ORDERS;
        if (n >= slots) {
            throw new IllegalArgumentException("region 99 has no resident " + n);
        }
        long slot = n * STEP % slots;
        String digits = REGION + FIRST_BIRTH.plusDays(slot / ORDERS).format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", slot % ORDERS);
        return new ResidentNumber(digits + check(digits));
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length());
    }
}
