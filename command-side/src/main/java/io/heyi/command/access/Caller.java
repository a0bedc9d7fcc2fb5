package io.heyi.command.access;

/**
 * Who sends a command. It travels beside the command as message metadata; a command without one comes from the operator at the console or
 * follows from another command of the same transaction.
 *
 * @param account     the account's name; events carry it
 * @param region      administrative code whose villages a person may see and write, or null for none
 * @param institution code of the hospital that calls, or null
 */
public record Caller(String account, Role role, String region, String institution) {

    /** Its key in a command's metadata. */
    public static final String METADATA = "caller";

    private static final int COUNTY_DIGITS = 6;

    public static Caller person(String account, Role role, String region) {
        return new Caller(account, role, region, null);
    }

    public static Caller hospital(String account, String institution) {
        return new Caller(account, Role.HOSPITAL, null, institution);
    }

    /** Whether the caller is a person of a county's office or above it, and not of a township. */
    public boolean isOfCounty() {
        return region != null && region.length() <= COUNTY_DIGITS;
    }

    /** Whether the village lies in the caller's region. */
    public boolean reachesVillage(String village) {
        return region != null && village.startsWith(region);
    }

    /** The same, who for this once reaches no village outside of that region either. */
    public Caller within(String narrower) {
        return narrower != null && reachesVillage(narrower) ? new Caller(account, role, narrower, institution) : this;
    }
}
