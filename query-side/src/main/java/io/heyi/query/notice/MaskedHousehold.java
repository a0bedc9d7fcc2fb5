package io.heyi.query.notice;

/**
 * A household number as it may hang on a notice board: its last four characters, so that a village tells two families of one surname apart.
 * Of a number of eight characters or less, half stays.
 */
public final class MaskedHousehold extends Masked {

    private static final int SHOWN = 4;

    private MaskedHousehold(String text) {
        super(text);
    }

    public static MaskedHousehold of(String householdNo) {
        int shown = Math.min(SHOWN, householdNo.length() / 2);
        return new MaskedHousehold("*" + householdNo.substring(householdNo.length() - shown));
    }
}
