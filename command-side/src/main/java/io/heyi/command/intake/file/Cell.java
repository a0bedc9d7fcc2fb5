package io.heyi.command.intake.file;

/**
 * A window on one cell of the row being read, moved from cell to cell so that reading costs no garbage. Spaces around the value are
 * already outside the window. Not to be kept.
 */
final class Cell {

    char[] chars;
    int from;
    int to;

    /** Whether a value may be repeated in a message; see {@link #shown}. */
    private boolean confidential;

    void show(char[] source, int start, int end, boolean mayHoldPersonalData) {
        chars = source;
        from = start;
        to = end;
        confidential = mayHoldPersonalData;
        while (from < to && chars[from] == ' ') {
            from++;
        }
        while (to > from && chars[to - 1] == ' ') {
            to--;
        }
    }

    int length() {
        return to - from;
    }

    char at(int index) {
        return chars[from + index];
    }

    boolean isEmpty() {
        return from == to;
    }

    /** A new string of the value. */
    String text() {
        return new String(chars, from, to - from);
    }

    boolean is(String other) {
        int length = to - from;
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (other.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** @param lowerCase ASCII letters */
    boolean isIgnoringCase(String lowerCase) {
        if (lowerCase.length() != length()) {
            return false;
        }
        for (int i = 0; i < length(); i++) {
            char c = at(i);
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value as a message may show it, in Chinese or English quotes; empty when it might identify a person. A cell may hold what
     * belongs into its neighbour, so not the column decides but what the value looks like: letters beyond ASCII (a name), or a run of
     * eleven digits (a telephone or resident number).
     */
    String shown(boolean chinese) {
        int digits = 0;
        int longest = 0;
        boolean beyondAscii = false;
        for (int i = from; i < to; i++) {
            char c = fullWidthToAscii(chars[i]);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            longest = Math.max(longest, digits);
            if (c < ' ' || c == 0x7f) {
                return "";
            }
            beyondAscii |= c > 0x7f;
        }
        if (length() > 40 || confidential && (beyondAscii || longest >= 11)) {
            return "";
        }
        return chinese ? "“" + text() + "”" : " \"" + text() + "\"";
    }

    /** The digit, letter or sign that a full-width one stands for. */
    static char fullWidthToAscii(char c) {
        return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
    }
}
