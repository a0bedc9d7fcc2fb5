package io.heyi.app.api.counter;

/** What numbers and texts in the counter's requests look like. */
final class Numbers {

    /** Without a dot: the number of a second settlement is told from the first by one. */
    static final String APPLICATION = "[A-Za-z0-9][A-Za-z0-9-]{0,31}";
    static final String HOUSEHOLD = "[A-Za-z0-9-]{1,32}";
    /** What files and hospitals may give: ASCII without blanks, so that two numbers that look alike are alike. */
    static final String SETTLEMENT = "[!-~]{0,64}";
    static final String SHA256 = "[0-9a-f]{64}";

    /** Not negative, at most four decimals. */
    static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,4})?";

    /** What can be printed: no control character and no half of one. */
    static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

    private Numbers() {
    }
}
