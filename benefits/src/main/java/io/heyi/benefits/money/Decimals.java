package io.heyi.benefits.money;

import java.math.BigDecimal;

/** What two decimals must agree on to be the same value. */
public final class Decimals {

    private Decimals() {
    }

    /** The same number without trailing zeros and without an exponent, so that equal numbers are equal values. */
    public static BigDecimal normal(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
