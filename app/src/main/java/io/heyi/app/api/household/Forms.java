package io.heyi.app.api.household;

/** What numbers and texts in these requests look like. */
final class Forms {

    static final String HOUSEHOLD = "[A-Za-z0-9-]{1,32}";
    static final String VILLAGE = "[0-9]{12}";
    static final String CARD = "[A-Za-z0-9-]{1,32}";
    static final String RECEIPT = "[A-Za-z0-9-]{0,32}";
    static final String RELATION = "[\\p{L}_ -]{1,16}";
    static final String PHONE = "[0-9+ -]{0,20}";
    static final String RECORD = "([0-9]{17})?";

    /** What can be printed: no control character and no half of one. */
    static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

    private Forms() {
    }

    static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
