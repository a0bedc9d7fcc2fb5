package io.heyi.command.access;

import io.heyi.command.journal.LedgerCommand;

/** What a caller's commands may reach. Checked where the command is handled, on the state the handler decides on. */
public final class Jurisdiction {

    private Jurisdiction() {
    }

    /**
     * @param caller  null for the operator at the console and for what follows from another command
     * @param village where the household at issue lives, or null when no such household is registered: then the decision refuses
     * @throws OutOfScope when a person's region does not hold the village, or a hospital sends what is not its own
     */
    public static void check(Caller caller, LedgerCommand command, String village) {
        if (caller == null) {
            return;
        }
        boolean within = caller.institution() != null ? ownedBy(caller.institution(), command)
                : village == null || caller.reachesVillage(village);
        if (!within) {
            throw new OutOfScope();
        }
    }

    /**
     * As {@link #check}, but to a person what is registered nowhere is out of scope too, so that nobody tells the two apart.
     *
     * @param village null when it is of nobody known
     */
    public static void checkKnown(Caller caller, LedgerCommand command, String village) {
        if (caller != null && caller.institution() == null && village == null) {
            throw new OutOfScope();
        }
        check(caller, command, village);
    }

    /** For what belongs to an institution and to no household: its own hospital, or any person whose role the door has let through. */
    public static void checkInstitution(Caller caller, LedgerCommand command) {
        if (caller != null && caller.institution() != null && !ownedBy(caller.institution(), command)) {
            throw new OutOfScope();
        }
    }

    private static boolean ownedBy(String institution, LedgerCommand command) {
        return command instanceof OfInstitution owned && owned.institution().equals(institution);
    }
}
