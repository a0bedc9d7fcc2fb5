package io.heyi.events.institution;

/** An account's number as anybody but the bank is shown it: its last four digits. */
public final class MaskedNumber {

    private static final int SHOWN = 4;

    private MaskedNumber() {
    }

    public static String of(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
