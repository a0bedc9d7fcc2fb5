package io.heyi.command.journal;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Groups of commands run side by side as long as each stays within households that no other group touches. A decision over several
 * households runs alone in its process: it takes the locks of several aggregates, some after its first append, and two such groups
 * could wait for each other for ever. Other processes are kept apart by the event table alone.
 *
 * <p>The order of locks is always: this one, then aggregates, then the append lock of the database.
 */
public final class Alone {

    private static final String RUNS_ALONE = Alone.class.getName();

    private final ReentrantReadWriteLock households = new ReentrantReadWriteLock(true);

    /** Thrown by {@link #require}: the group is rolled back and decided again, alone. */
    static final class NotAlone extends RuntimeException {

        private NotAlone() {
            super("a decision over several households must run alone", null, false, false);
        }
    }

    /** To be called before a decision touches another household than its command's. */
    public static void require() {
        if (CurrentUnitOfWork.isStarted() && !CurrentUnitOfWork.get().root().resources().containsKey(RUNS_ALONE)) {
            throw new NotAlone();
        }
    }

    /** Inside the group's unit of work: {@link #require} is met. */
    static void granted() {
        CurrentUnitOfWork.get().root().resources().put(RUNS_ALONE, Boolean.TRUE);
    }

    <T> T besideOthers(Supplier<T> group) {
        households.readLock().lock();
        try {
            return group.get();
        } finally {
            households.readLock().unlock();
        }
    }

    <T> T alone(Supplier<T> group) {
        households.writeLock().lock();
        try {
            return group.get();
        } finally {
            households.writeLock().unlock();
        }
    }

    /** A caller's transaction keeps the append lock over many groups, so it stays alone until it ends. */
    void aloneUntilTransactionEnds() {
        if (!households.isWriteLockedByCurrentThread()) {
            households.writeLock().lock();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    households.writeLock().unlock();
                }
            });
        }
    }
}
