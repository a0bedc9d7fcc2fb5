package io.heyi.command.journal;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * A decision over several streams that come from different households runs alone in its process and asks for everything
 * ({@link GroupCommit}): it takes the locks of several aggregates, some after its first append, and two such groups could wait for each
 * other for ever. Alone it also holds the append lock from its start, so whatever it reads stays as it is until it commits.
 */
public final class Alone {

    private static final String GRANTED = Alone.class.getName();

    private Alone() {
    }

    /** Thrown by {@link #require}: the group is rolled back and decided again, alone. */
    static final class NotAlone extends RuntimeException {

        private NotAlone() {
            super("a decision over several households must run alone", null, false, false);
        }
    }

    /** To be called before a decision touches another household than its command's. */
    public static void require() {
        if (CurrentUnitOfWork.isStarted() && !CurrentUnitOfWork.get().root().resources().containsKey(GRANTED)) {
            throw new NotAlone();
        }
    }

    /** Inside the group's unit of work: {@link #require} is met. */
    static void granted() {
        CurrentUnitOfWork.get().root().resources().put(GRANTED, Boolean.TRUE);
    }
}
