package io.heyi.benefits.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact decimal share: a reimbursement ratio (补偿比例), an own share (自付比例), or points added to a ratio.
 * It is not held within 0..1 here, because points may be negative; the rules that need that check it.
 *
 * @param value without trailing zeros, so that 0.5 and 0.50 are equal
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO);
    public static final Ratio ONE = new Ratio(BigDecimal.ONE);

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,12})?");

    public Ratio {
        value = Decimals.normal(value);
    }

    /**
     * Reads a plain decimal such as {@code 0.45} or {@code -0.10}: no exponent, at most twelve decimals, never through a float.
     *
     * @throws NumberFormatException for anything else
     */
    public static Ratio parse(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("a ratio is a plain decimal with at most twelve decimals");
        }
        return new Ratio(new BigDecimal(text));
    }

    /** The exact, unrounded share of an amount, in yuan. */
    public BigDecimal of(Money amount) {
        return amount.yuan().multiply(value);
    }

    public Ratio plus(Ratio points) {
        return new Ratio(value.add(points.value));
    }

    /** The nearest ratio within 0..1. */
    public Ratio held() {
        if (value.signum() < 0) {
            return ZERO;
        }
        return value.compareTo(BigDecimal.ONE) > 0 ? ONE : this;
    }

    public boolean withinWhole() {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
