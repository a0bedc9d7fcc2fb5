package io.heyi.command.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one order of all events: a transaction that appends holds the lock from its first event to its commit, numbers its events from the
 * head, and last of all stamps when it ended. So positions have no gaps, later positions were committed later, and "as known at T" is
 * the last stamped position not after T.
 */
public final class AppendOrder {

    private final JdbcClient jdbc;

    public AppendOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reserves the next positions for this transaction and returns the position before the first of them. */
    long reserve(int count) {
        Head head = (Head) TransactionSynchronizationManager.getResource(this);
        if (head == null) {
            head = lockHead();
        }
        long before = head.position;
        head.position += count;
        return before;
    }

    private Head lockHead() {
        Head head = new Head(jdbc.sql("select lock_for_append()").query(Long.class).single());
        TransactionSynchronizationManager.bindResource(this, head);
        TransactionSynchronizationManager.registerSynchronization(new StampBeforeCommit(head));
        return head;
    }

    private static final class Head {

        private long position;

        private Head(long position) {
            this.position = position;
        }
    }

    private final class StampBeforeCommit implements TransactionSynchronization {

        private final Head head;

        private StampBeforeCommit(Head head) {
            this.head = head;
        }

        /** A clock that was set back must not put a later transaction before an earlier one. */
        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql("""
                    insert into append_log (position, ended_at)
                    select ?, greatest(clock_timestamp(), (select max(ended_at) from append_log))
                    """).param(head.position).update();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AppendOrder.this);
        }
    }
}
