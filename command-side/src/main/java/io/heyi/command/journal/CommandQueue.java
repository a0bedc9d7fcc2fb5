package io.heyi.command.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The counter's door: many callers send single commands and each waits for its own answer, while whatever has gathered during one commit
 * shares the next (group commit). Commands are executed in the order in which they came. Nobody is answered before the commit, and one
 * command's refusal or failure does not touch its neighbours: see {@link GroupCommit}.
 *
 * <p>Who finds nobody under way executes his command himself, so a caller who is alone never waits for another thread; what has gathered
 * meanwhile is executed by the queue's own thread, until nothing has.
 */
public final class CommandQueue implements AutoCloseable {

    private final GroupCommit groupCommit;
    private final int groupSize;
    private final Thread thread;
    private final Queue<Waiting> gathered = new ArrayDeque<>();
    /** Whether a group is under way, or the thread is about to start one. */
    private boolean underWay;
    private boolean threadsTurn;
    private boolean closed;

    /** @param groupSize how many commands share a commit at most */
    public CommandQueue(GroupCommit groupCommit, int groupSize) {
        this.groupCommit = groupCommit;
        this.groupSize = groupSize;
        this.thread = new Thread(this::serve, "counter");
        thread.start();
    }

    /**
     * Sends a command and waits for its answer, or throws its refusal.
     *
     * @param command its payload, or a message with metadata
     * @throws RejectedExecutionException once this is closed
     */
    public <T> T execute(Object command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("other people's commands would become part of the caller's transaction");
        }
        Waiting mine = new Waiting(command);
        if (isFirst(mine)) {
            executeForAll();
        } else {
            mine.awaitAnswer();
        }
        return mine.outcome.orThrow();
    }

    private synchronized boolean isFirst(Waiting mine) {
        if (closed) {
            throw new RejectedExecutionException("the ledger is closing");
        }
        gathered.add(mine);
        boolean first = !underWay;
        underWay = true;
        return first;
    }

    /** An interrupted caller must not fail the commands of others. */
    private void executeForAll() {
        boolean interrupted = Thread.interrupted();
        executeGroup();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (awaitTurn()) {
            executeGroup();
        }
    }

    /** Returns false once this is closed and everybody is answered. */
    private synchronized boolean awaitTurn() {
        while (!threadsTurn && (underWay || !closed)) {
            try {
                wait();
            } catch (InterruptedException nobodyHasThisThread) {
                throw new IllegalStateException(nobodyHasThisThread);
            }
        }
        return threadsTurn;
    }

    private void executeGroup() {
        try {
            List<Waiting> group = takeGroup();
            List<Outcome> outcomes = execute(group);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer(outcomes.get(i));
            }
        } finally {
            handOver();
        }
    }

    private synchronized List<Waiting> takeGroup() {
        List<Waiting> group = new ArrayList<>(Math.min(groupSize, gathered.size()));
        while (group.size() < groupSize && !gathered.isEmpty()) {
            group.add(gathered.remove());
        }
        return group;
    }

    private List<Outcome> execute(List<Waiting> group) {
        try {
            return groupCommit.execute(group.stream().map(waiting -> waiting.command).toList());
        } catch (RuntimeException e) {
            return Collections.nCopies(group.size(), new Outcome.Failed(e));
        } catch (Error e) {
            return Collections.nCopies(group.size(), new Outcome.Failed(new IllegalStateException(e)));
        }
    }

    private synchronized void handOver() {
        underWay = !gathered.isEmpty();
        threadsTurn = underWay;
        notifyAll();
    }

    /** Answers everything sent before; takes nothing more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command and the thread that waits for its outcome. */
    private static final class Waiting {

        private final Object command;
        private final Thread caller = Thread.currentThread();
        private volatile Outcome outcome;

        private Waiting(Object command) {
            this.command = command;
        }

        private void awaitAnswer() {
            boolean interrupted = false;
            while (outcome == null) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void answer(Outcome found) {
            outcome = found;
            LockSupport.unpark(caller);
        }
    }
}
