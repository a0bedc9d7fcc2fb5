package io.heyi.command.journal;

/**
 * Names of the event streams. Household numbers and institution codes are given by others and might be equal, so each kind of stream has
 * a prefix of its own: {@code household:…}, {@code coverage:…:2009}, {@code institution:…}, {@code plan:…}, {@code card:…}.
 */
public final class Streams {

    private Streams() {
    }

    public static String household(String householdNo) {
        return "household:" + householdNo;
    }

    public static String coverage(String householdNo, int year) {
        return coverage(householdNo) + year;
    }

    /** What the names of all benefit years of a household begin with. */
    public static String coverage(String householdNo) {
        return "coverage:" + householdNo + ":";
    }

    public static String institution(String code) {
        return "institution:" + code;
    }

    public static String plan(String code) {
        return "plan:" + code;
    }

    public static String card(String cardNo) {
        return "card:" + cardNo;
    }
}
