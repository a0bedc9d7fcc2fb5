package io.heyi.command.journal;

/**
 * Names of the event streams. Household numbers and institution codes are given by others and might be equal, so each kind of stream has
 * a prefix of its own: {@code household:…}, {@code coverage:…:2009}, {@code institution:…}, {@code plan:…}.
 */
public final class Streams {

    private Streams() {
    }

    public static String household(String householdNo) {
        return "household:" + householdNo;
    }

    public static String coverage(String householdNo, int year) {
        return "coverage:" + householdNo + ":" + year;
    }

    /** The household number in a stream's name, be it of a household or of one of its years. */
    public static String householdOf(String stream) {
        return stream.split(":")[1];
    }

    public static String institution(String code) {
        return "institution:" + code;
    }

    public static String plan(String code) {
        return "plan:" + code;
    }

    /** An admission number holds no colon. */
    public static String admission(String institution, String admissionNo) {
        return "admission:" + institution + ":" + admissionNo;
    }
}
