package io.heyi.benefits.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of whole fen (分). Every operation is exact and throws ArithmeticException rather than overflow.
 *
 * @param fen hundredths of a yuan (元); may be negative, as in a reversal
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_DIGITS = 2;

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan written as an optional minus, digits, and at most two decimals: {@code 1234.5}, {@code -0.05}.
     *
     * @throws NumberFormatException for anything else, or for more fen than a long holds
     */
    public static Money parse(String yuan) {
        int start = !yuan.isEmpty() && yuan.charAt(0) == '-' ? 1 : 0;
        int point = yuan.indexOf('.');
        int wholeEnd = point < 0 ? yuan.length() : point;
        int decimals = point < 0 ? 0 : yuan.length() - point - 1;
        if (wholeEnd == start || decimals > FEN_DIGITS || point >= 0 && decimals == 0) {
            throw notMoney();
        }
        try {
            long fen = digits(yuan, start, wholeEnd, 0);
            fen = point < 0 ? fen : digits(yuan, point + 1, yuan.length(), fen);
            for (int missing = decimals; missing < FEN_DIGITS; missing++) {
                fen = Math.multiplyExact(fen, 10L);
            }
            return ofFen(start == 1 ? -fen : fen);
        } catch (ArithmeticException tooLarge) {
            throw notMoney();
        }
    }

    private static long digits(String text, int from, int to, long before) {
        long value = before;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw notMoney();
            }
            value = Math.addExact(Math.multiplyExact(value, 10L), c - '0');
        }
        return value;
    }

    private static NumberFormatException notMoney() {
        return new NumberFormatException("an amount in yuan has digits and at most two decimals");
    }

    /** The one place where an amount is rounded: HALF_UP to the fen (adjudication §1). */
    public static Money rounded(BigDecimal exactYuan) {
        return ofFen(exactYuan.setScale(FEN_DIGITS, RoundingMode.HALF_UP).scaleByPowerOfTen(FEN_DIGITS).longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return ofFen(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /** Yuan with exactly two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with exactly two decimals: {@code 1234.50}. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
