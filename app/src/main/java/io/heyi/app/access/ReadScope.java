package io.heyi.app.access;

import java.util.function.Supplier;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;

/**
 * Whose eyes a thread reads with. A request begins with nobody's and sees nothing until its caller is known; outside of requests the operator
 * at the console reads everything.
 *
 * @param restricted whether row-level security applies
 * @param region     administrative code whose villages are visible, or empty for none
 * @param institution code of the hospital whose rows are visible, or empty for none
 * @param role       the caller's role, or empty for nobody
 * @param account    the caller's name, or empty for nobody
 */
record ReadScope(boolean restricted, String region, String institution, String role, String account) {

    static final ReadScope OPERATOR = new ReadScope(false, "", "", "", "");
    static final ReadScope NOBODY = new ReadScope(true, "", "", "", "");
    private static final ThreadLocal<ReadScope> CURRENT = ThreadLocal.withInitial(() -> OPERATOR);

    static ReadScope current() {
        return CURRENT.get();
    }

    /** An administrator sees no medical data, whatever region the account may carry. */
    static ReadScope of(Caller caller) {
        boolean readsPeople = caller.role() == Role.CLERK || caller.role() == Role.REVIEWER || caller.role() == Role.AUDITOR;
        return new ReadScope(true, readsPeople && caller.region() != null ? caller.region() : "",
                caller.role() == Role.HOSPITAL ? caller.institution() : "", caller.role().name(), caller.account());
    }

    /** Runs with these eyes, and leaves the thread with those it had. */
    <T> T in(Supplier<T> work) {
        ReadScope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** For filters, which cannot say what they do in a lambda without wrapping its exceptions. Gives back what was. */
    static ReadScope enter(ReadScope scope) {
        ReadScope before = CURRENT.get();
        CURRENT.set(scope);
        return before;
    }
}
