package io.heyi.benchmarks.measure;

/** What one client does again and again, waiting for the answer each time. Must end by itself: every wait inside has a limit. */
@FunctionalInterface
public interface Step {

    void run() throws Exception;
}
