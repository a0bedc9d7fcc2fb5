package io.heyi.query.counter;

/** The villages of a region, as a pattern for {@code like}. */
final class Villages {

    private Villages() {
    }

    /** @param region digits, or null for none */
    static String in(String region) {
        return region == null ? "" : region + "%";
    }
}
