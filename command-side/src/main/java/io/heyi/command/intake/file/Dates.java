package io.heyi.command.intake.file;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days as the files write them: {@code 2009-01-31}, ASCII digits, nothing else. */
final class Dates {

    /** Days outside these years are typing errors: 0209-01-01, 20090-1-1. */
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private Dates() {
    }

    static CellParser<LocalDate> date() {
        return Dates::parse;
    }

    private static LocalDate parse(Cell cell) {
        if (cell.length() != 10 || cell.at(4) != '-' || cell.at(7) != '-') {
            throw fault(cell);
        }
        int year = digits(cell, 0, 4);
        int month = digits(cell, 5, 7);
        int day = digits(cell, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            throw fault(cell);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Faults.outOfRange("日期", "date", FIRST_YEAR + "-01-01", LAST_YEAR + "-12-31", cell);
        }
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw Faults.impossibleDate(cell);
        }
        return LocalDate.of(year, month, day);
    }

    private static int digits(Cell cell, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = cell.at(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static BadCell fault(Cell cell) {
        Texts.requireVisible(cell);
        for (int i = 0; i < cell.length(); i++) {
            if (Cell.fullWidthToAscii(cell.at(i)) != cell.at(i)) {
                return Faults.fullWidth(cell);
            }
        }
        return Faults.dateForm(cell);
    }
}
