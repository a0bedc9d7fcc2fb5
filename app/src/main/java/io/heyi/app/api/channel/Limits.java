package io.heyi.app.api.channel;

/** How much a request of the channel may hold; the documentation says the same numbers. */
final class Limits {

    /** A settlement, batch, admission, correction or invoice number of the hospital's own. No colon, no slash: it stands in addresses. */
    static final String NUMBER = "[A-Za-z0-9._-]{1,64}";
    static final int NUMBER_LENGTH = 64;
    /** Text of one line; a control character is a slip, and PostgreSQL's JSON has no place for some. */
    static final String PLAIN = "[^\\p{Cntrl}]*";
    static final int LINES_OF_A_BATCH = 500;
    static final int LINES_OF_A_BILL = 5_000;
    static final int SETTLEMENTS_OF_A_LIST = 10_000;
    static final int DIAGNOSES = 20;
    static final int TEXT = 100;

    private Limits() {
    }
}
