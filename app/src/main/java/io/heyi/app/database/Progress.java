package io.heyi.app.database;

import java.time.Duration;
import java.util.function.Supplier;

/** Says on standard error that a wait is still going on, so that nobody kills a database in the middle of its recovery. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final long startedAt = System.nanoTime();
    private long nextAt = startedAt + EVERY.toNanos();

    static void say(String zh, String en) {
        System.err.println("[heyi] " + zh + " / " + en);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Call as often as liked; speaks every few seconds. */
    void stillWaiting(String zh, String en, Supplier<String> detail) {
        if (System.nanoTime() - nextAt >= 0) {
            nextAt = System.nanoTime() + EVERY.toNanos();
            System.err.printf("[heyi] %s / %s (%d s) %s%n", zh, en, elapsed().toSeconds(), detail.get());
        }
    }
}
