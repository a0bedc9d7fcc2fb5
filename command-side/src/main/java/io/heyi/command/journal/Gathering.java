package io.heyi.command.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Work that costs less for many at once: callers come one by one and each waits for its own answer, while whatever has gathered during one
 * execution shares the next (group commit), in the order in which it came.
 *
 * <p>Who finds nobody under way does the work himself, so a caller who is alone never waits for another thread; what has gathered meanwhile
 * is done by a thread of this, until nothing has.
 *
 * @param <Q> what callers bring
 * @param <A> what each is answered
 */
public final class Gathering<Q, A> implements AutoCloseable {

    private final int most;
    private final Function<List<Q>, List<A>> work;
    private final Thread thread;
    private final Queue<Waiting<Q, A>> gathered = new ArrayDeque<>();
    /** Whether a group is under way, or the thread is about to start one. */
    private boolean underWay;
    private boolean threadsTurn;
    private boolean closed;

    /**
     * @param name of the thread
     * @param most of what callers bring in one execution
     * @param work gives an answer each, in the same order; what it throws all of them are thrown
     */
    public Gathering(String name, int most, Function<List<Q>, List<A>> work) {
        this.most = most;
        this.work = work;
        this.thread = new Thread(this::serve, name);
        thread.start();
    }

    /**
     * Waits until it is done.
     *
     * @throws RejectedExecutionException once this is closed
     */
    public A execute(Q one) {
        Waiting<Q, A> mine = new Waiting<>(one);
        if (isFirst(mine)) {
            executeForAll();
        }
        return mine.awaitAnswer();
    }

    private synchronized boolean isFirst(Waiting<Q, A> mine) {
        if (closed) {
            throw new RejectedExecutionException("the ledger is closing");
        }
        gathered.add(mine);
        boolean first = !underWay;
        underWay = true;
        return first;
    }

    /** A caller who comes interrupted must not fail what others bring. */
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

    /** Whatever is thrown, an Error too, somebody is told of it, and the next have their turn: else they would wait for ever. */
    private void executeGroup() {
        List<Waiting<Q, A>> group = List.of();
        try {
            group = takeGroup();
            List<A> answers = work.apply(group.stream().map(waiting -> waiting.brought).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer(answers.get(i), null);
            }
        } catch (Throwable failure) {
            for (Waiting<Q, A> waiting : group) {
                waiting.answer(null, failure);
            }
        } finally {
            handOver();
        }
    }

    private synchronized List<Waiting<Q, A>> takeGroup() {
        List<Waiting<Q, A>> group = new ArrayList<>(Math.min(most, gathered.size()));
        while (group.size() < most && !gathered.isEmpty()) {
            group.add(gathered.remove());
        }
        return group;
    }

    private synchronized void handOver() {
        underWay = !gathered.isEmpty();
        threadsTurn = underWay;
        notifyAll();
    }

    /** Answers everybody who came before; takes nothing more. */
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

    /** What somebody brought, and the thread that waits for its answer. */
    private static final class Waiting<Q, A> {

        private final Q brought;
        private final Thread caller = Thread.currentThread();
        private A answer;
        private Throwable failure;
        private volatile boolean answered;

        private Waiting(Q brought) {
            this.brought = brought;
        }

        private A awaitAnswer() {
            boolean interrupted = false;
            while (!answered) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure instanceof RuntimeException told ? told : new IllegalStateException(failure);
            }
            return answer;
        }

        /** The first answer counts. */
        private void answer(A found, Throwable thrown) {
            if (!answered) {
                answer = found;
                failure = thrown;
                answered = true;
                LockSupport.unpark(caller);
            }
        }
    }
}
