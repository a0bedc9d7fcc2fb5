package io.heyi.command.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs a long row of commands on every core and still in order where order counts: commands with the same key (a household) go down the same
 * lane, one after the other, in groups that commit together. With no lanes at all everything runs in the caller's thread, and so in the
 * caller's transaction: all or nothing.
 */
public final class CommandLanes implements AutoCloseable {

    private static final int GROUPS_IN_FLIGHT_PER_LANE = 3;

    private record Sent(Object command, Consumer<Outcome> answer) {
    }

    private final GroupCommit groupCommit;
    private final int groupSize;
    private final List<ExecutorService> lanes;
    private final List<List<Sent>> waiting = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final Semaphore inFlight;

    /** @param lanes how many run at once; 0 for the caller's own thread */
    public CommandLanes(GroupCommit groupCommit, int lanes, int groupSize) {
        this.groupCommit = groupCommit;
        this.groupSize = groupSize;
        this.inFlight = new Semaphore(Math.max(1, lanes) * GROUPS_IN_FLIGHT_PER_LANE);
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(i -> Executors.newSingleThreadExecutor(task -> new Thread(task, "lane-" + i)))
                .toList();
        IntStream.range(0, Math.max(1, lanes)).forEach(i -> waiting.add(new ArrayList<>()));
    }

    /**
     * Sends a command; its answer comes after its commit, on the lane's thread. Waits while too much is under way. One thread only.
     *
     * @throws RuntimeException the defect of an earlier answer
     */
    public void send(String key, Object command, Consumer<Outcome> answer) {
        int lane = Math.floorMod(key.hashCode(), waiting.size());
        waiting.get(lane).add(new Sent(command, answer));
        if (waiting.get(lane).size() == groupSize) {
            go(lane);
        }
    }

    /** Waits until everything sent is answered. */
    public void drain() {
        IntStream.range(0, waiting.size()).forEach(this::go);
        running.forEach(CommandLanes::await);
        running.clear();
    }

    private void go(int lane) {
        List<Sent> group = List.copyOf(waiting.get(lane));
        waiting.get(lane).clear();
        if (group.isEmpty()) {
            return;
        }
        if (lanes.isEmpty()) {
            run(group);
            return;
        }
        running.removeIf(CommandLanes::doneWithoutDefect);
        inFlight.acquireUninterruptibly();
        running.add(lanes.get(lane).submit(() -> {
            try {
                run(group);
            } finally {
                inFlight.release();
            }
        }));
    }

    private void run(List<Sent> group) {
        List<Outcome> outcomes = groupCommit.execute(group.stream().map(Sent::command).toList());
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().accept(outcomes.get(i));
        }
    }

    private static boolean doneWithoutDefect(Future<?> task) {
        if (task.isDone()) {
            await(task);
            return true;
        }
        return false;
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException defect ? defect : new IllegalStateException(e.getCause());
        }
    }

    /** Stops the lanes; what is under way ends, what waits is dropped. */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
