package io.heyi.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share as reports print it. */
final class Rate {

    private static final int DECIMALS = 4;

    private Rate() {
    }

    /** Four decimals, HALF_UP; 0.0000 of nothing. */
    static String of(long part, long whole) {
        BigDecimal rate = whole == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
        return rate.setScale(DECIMALS).toPlainString();
    }
}
