package io.heyi.command.intake.file;

import java.util.Arrays;

/**
 * The cells of one row as characters, in one buffer that the next row overwrites: a file of half a million rows must not cost
 * millions of strings that are parsed once and thrown away.
 */
final class RawRow {

    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int stored;
    private int most = Header.MOST_COLUMNS;

    /** The line of the file on which the row begins, from 1. */
    long line;
    /** Cells in the row, also those that were not stored. */
    int count;

    void begin(long startingLine) {
        line = startingLine;
        count = 0;
        stored = 0;
    }

    /** Further cells are counted but not kept: garbage may have a million commas in a line. */
    void keepAtMost(int cells) {
        most = cells;
    }

    void add(char[] source, int offset, int length) {
        count++;
        if (stored == most) {
            return;
        }
        int start = start(stored);
        if (stored == ends.length) {
            ends = Arrays.copyOf(ends, stored * 2);
        }
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, start + length));
        }
        System.arraycopy(source, offset, chars, start, length);
        ends[stored++] = start + length;
    }

    /** Moves the window to a cell; {@code position} is below {@link #stored()}. */
    void show(int position, Cell cell, boolean mayHoldPersonalData) {
        cell.show(chars, start(position), ends[position], mayHoldPersonalData);
    }

    int stored() {
        return stored;
    }

    private int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }
}
