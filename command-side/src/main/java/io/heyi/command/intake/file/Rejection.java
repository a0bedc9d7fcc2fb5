package io.heyi.command.intake.file;

import java.util.Locale;

/**
 * One reason why one row was not taken.
 *
 * @param file       the file's name without its folder
 * @param line       the line of the file on which the row begins, from 1 (the header is line 1)
 * @param column     the column at fault; empty when it is the row as a whole, such as a wrong number of columns
 * @param reasonName the stable name of the reason, of {@link Faults} or of the domain's refusal
 * @param zh         the reason in Chinese, without any personal data
 * @param en         the reason in English, without any personal data
 */
public record Rejection(String file, long line, String column, String reasonName, String zh, String en) {

    /** {@code claims.csv:17 total: 金额“12a”不是数字 / the amount "12a" is not a number}. */
    @Override
    public String toString() {
        return where() + zh + " / " + en;
    }

    /** The same in one language: Chinese for a Chinese locale, else English. */
    public String line(Locale locale) {
        return where() + ("zh".equals(locale.getLanguage()) ? zh : en);
    }

    private String where() {
        return file + ":" + line + (column.isEmpty() ? ": " : " " + column + ": ");
    }
}
