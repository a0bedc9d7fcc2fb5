package io.heyi.command.intake.file;

import io.heyi.benefits.money.Money;
import java.math.BigDecimal;

/**
 * Numbers as the files write them: ASCII digits and at most one decimal point, nothing else. Parsed by hand from the characters,
 * because these are most of a file's cells; only a bad cell pays for finding out what exactly is wrong with it.
 */
final class Numbers {

    /** Whole yuan up to 99,999,999,999.99: far beyond any county's fund, far below what a long of fen holds. */
    static final int MONEY_DIGITS = 11;
    /** Quantities and prices of charge lines. */
    static final int DECIMAL_DIGITS = 8;

    private Numbers() {
    }

    /** Yuan with at most two decimals, not negative. */
    static CellParser<Money> money() {
        return cell -> Money.ofFen(scaled(cell, MONEY_DIGITS, 2, "金额", "amount"));
    }

    /** A decimal that is not negative, kept with exactly {@code decimals} places. */
    static CellParser<BigDecimal> decimal(int decimals, String whatZh, String whatEn) {
        return cell -> BigDecimal.valueOf(scaled(cell, DECIMAL_DIGITS, decimals, whatZh, whatEn), decimals);
    }

    /** A decimal from 0 to 1 with at most six places, as the claim allows. */
    static CellParser<BigDecimal> share(String whatZh, String whatEn) {
        CellParser<BigDecimal> number = decimal(6, whatZh, whatEn);
        return cell -> {
            BigDecimal value = number.parse(cell);
            if (value.compareTo(BigDecimal.ONE) > 0) {
                throw Faults.outOfRange(whatZh, whatEn, "0", "1", cell);
            }
            return value;
        };
    }

    /** A whole number within the bounds, both included. */
    static CellParser<Integer> whole(int least, int most, String whatZh, String whatEn) {
        return cell -> {
            long value = scaled(cell, 9, 0, whatZh, whatEn);
            if (value < least || value > most) {
                throw Faults.outOfRange(whatZh, whatEn, Integer.toString(least), Integer.toString(most), cell);
            }
            return (int) value;
        };
    }

    /** The number times ten to the power of {@code decimals}. */
    private static long scaled(Cell cell, int digits, int decimals, String whatZh, String whatEn) {
        long value = 0;
        int point = -1;
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.at(i);
            if (c >= '0' && c <= '9') {
                if (i >= digits + 1 + decimals) {
                    throw fault(cell, digits, decimals, whatZh, whatEn);
                }
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else {
                throw fault(cell, digits, decimals, whatZh, whatEn);
            }
        }
        int whole = point < 0 ? length : point;
        int places = point < 0 ? 0 : length - point - 1;
        if (whole > digits || places > decimals) {
            throw fault(cell, digits, decimals, whatZh, whatEn);
        }
        for (int i = places; i < decimals; i++) {
            value *= 10;
        }
        return value;
    }

    private static BadCell fault(Cell cell, int digits, int decimals, String whatZh, String whatEn) {
        Texts.requireVisible(cell);
        for (int i = 0; i < cell.length(); i++) {
            if (Cell.fullWidthToAscii(cell.at(i)) != cell.at(i)) {
                return Faults.fullWidth(cell);
            }
        }
        String text = cell.text();
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (isPlain(unsigned.replace(",", "")) && unsigned.indexOf(',') > 0) {
            return Faults.thousandsSeparator(whatZh, whatEn, cell);
        }
        if (isScientific(unsigned)) {
            return Faults.scientific(whatZh, whatEn, cell);
        }
        if (!isPlain(unsigned) || text.startsWith("+")) {
            return Faults.notANumber(whatZh, whatEn, cell);
        }
        if (text.startsWith("-")) {
            return Faults.negative(whatZh, whatEn, cell);
        }
        int point = text.indexOf('.');
        if (point >= 0 && text.length() - point - 1 > decimals) {
            return decimals == 0 ? Faults.notWhole(whatZh, whatEn, cell) : Faults.tooManyDecimals(whatZh, whatEn, decimals, cell);
        }
        return Faults.tooLarge(whatZh, whatEn, digits, cell);
    }

    /** Digits, with perhaps one point that stands between two of them. */
    private static boolean isPlain(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && point != 0 && point != text.length() - 1;
    }

    static boolean isScientific(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0) {
            return false;
        }
        String exponent = text.substring(e + 1);
        String unsigned = exponent.startsWith("+") || exponent.startsWith("-") ? exponent.substring(1) : exponent;
        return isPlain(text.substring(0, e)) && isPlain(unsigned);
    }
}
