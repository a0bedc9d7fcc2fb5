package io.heyi.command.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/**
 * The counter's door: many callers send single commands and each waits for its own answer, while whatever has gathered during one commit
 * shares the next (group commit). Commands with the same key keep their order. Nobody is answered before the commit, and one command's
 * refusal or failure does not touch its neighbours: see {@link GroupCommit}.
 */
public final class CommandQueue implements AutoCloseable {

    private record Waiting(Object command, CompletableFuture<Outcome> answer) {
    }

    /** Tells a lane to end; it answers what came before it. */
    private static final Waiting STOP = new Waiting(null, null);

    private final GroupCommit groupCommit;
    private final int groupSize;
    private final List<LinkedBlockingQueue<Waiting>> lanes;
    private final List<Thread> threads;
    private volatile boolean closed;

    /**
     * @param lanes     how many groups are under way at once
     * @param groupSize how many commands share a commit at most
     */
    public CommandQueue(GroupCommit groupCommit, int lanes, int groupSize) {
        this.groupCommit = groupCommit;
        this.groupSize = groupSize;
        this.lanes = IntStream.range(0, lanes).mapToObj(i -> new LinkedBlockingQueue<Waiting>()).toList();
        this.threads = IntStream.range(0, lanes).mapToObj(i -> new Thread(() -> serve(this.lanes.get(i)), "counter-" + i)).toList();
        this.threads.forEach(Thread::start);
    }

    /**
     * Sends a command. The future completes after its commit, with its outcome.
     *
     * @param key     commands with the same key (a household) are executed in the order sent
     * @param command its payload, or a message with metadata
     */
    public synchronized CompletableFuture<Outcome> send(String key, Object command) {
        if (closed) {
            throw new RejectedExecutionException("the ledger is closing");
        }
        Waiting waiting = new Waiting(command, new CompletableFuture<>());
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).add(waiting);
        return waiting.answer();
    }

    /** Sends a command and waits for its answer, or throws its refusal. */
    public <T> T execute(String key, Object command) {
        return send(key, command).join().orThrow();
    }

    private void serve(LinkedBlockingQueue<Waiting> lane) {
        List<Waiting> group = new ArrayList<>(groupSize);
        boolean open = true;
        while (open) {
            group.clear();
            try {
                group.add(lane.take());
            } catch (InterruptedException e) {
                return;
            }
            lane.drainTo(group, groupSize - 1);
            open = !group.remove(STOP);
            answer(group);
        }
    }

    private void answer(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            List<Outcome> outcomes = groupCommit.execute(group.stream().map(Waiting::command).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            fail(group, e);
        } catch (Error e) {
            fail(group, new IllegalStateException(e));
        }
    }

    private static void fail(List<Waiting> group, RuntimeException cause) {
        group.forEach(waiting -> waiting.answer().complete(new Outcome.Failed(cause)));
    }

    /** Answers everything sent before, then stops. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            lanes.forEach(lane -> lane.add(STOP));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
