package io.heyi.command.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one order of all events: a transaction that appends holds the lock from its first event to its commit, numbers its events from the
 * head (both in {@code lock_for_append()}, called by the statement that inserts), and last of all stamps when it ended. So positions have no
 * gaps, later positions were committed later, and "as known at T" is the last stamped position not after T.
 */
public final class AppendOrder {

    private final JdbcClient jdbc;

    public AppendOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This transaction has appended; however often it does, it is stamped once. */
    void appended() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new StampBeforeCommit());
        }
    }

    private final class StampBeforeCommit implements TransactionSynchronization {

        /** A clock that was set back must not put a later transaction before an earlier one. */
        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql("""
                    insert into append_log (position, ended_at)
                    select (select max(global_index) from domain_event_entry),
                           greatest(clock_timestamp(), (select max(ended_at) from append_log))
                    """).update();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AppendOrder.this);
        }
    }
}
