package io.heyi.benchmarks.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

import org.axonframework.common.AxonThreadFactory;

/**
 * The threads by which an event store reads on for its followers. Axon's shutdown only asks them to end: whoever closes the database next
 * would take the connection away from under a read, which the log then shows as a failure with its stack.
 */
final class FollowerThreads implements ThreadFactory {

    private static final long END_WITHIN_MILLIS = 10_000;

    private final ThreadFactory threads = new AxonThreadFactory("EventStore");
    private final List<Thread> started = new CopyOnWriteArrayList<>();

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = threads.newThread(work);
        started.add(thread);
        return thread;
    }

    /** After the event store has been shut down: returns when nothing reads any more, or has not ended for ten seconds. */
    void awaitEnd() {
        try {
            for (Thread thread : started) {
                thread.join(END_WITHIN_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
