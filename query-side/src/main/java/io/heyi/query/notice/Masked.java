package io.heyi.query.notice;

import com.fasterxml.jackson.annotation.JsonValue;

/** A text that shows part of what it stands for. The only way to one is through its mask, so what takes it cannot be given the whole. */
abstract sealed class Masked permits MaskedHousehold, MaskedName {

    private final String text;

    Masked(String text) {
        this.text = text;
    }

    @JsonValue
    public final String text() {
        return text;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Masked) other).text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return text;
    }
}
