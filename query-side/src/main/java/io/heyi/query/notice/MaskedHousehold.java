package io.heyi.query.notice;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A household number as it may hang on a notice board: its last four characters, so that a village tells two families of one surname apart.
 * Of a number of eight characters or less, half stays. The only way to one is through the mask.
 */
public final class MaskedHousehold {

    private static final int SHOWN = 4;

    private final String text;

    private MaskedHousehold(String text) {
        this.text = text;
    }

    public static MaskedHousehold of(String householdNo) {
        int shown = Math.min(SHOWN, householdNo.length() / 2);
        return new MaskedHousehold("*" + householdNo.substring(householdNo.length() - shown));
    }

    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedHousehold masked && masked.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
