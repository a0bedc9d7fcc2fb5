package io.heyi.app.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Another JVM that a test talks to: it says one line when it is ready, and ends when its standard input does.
 *
 * @param said that line
 */
public record Child(Process process, String said) implements AutoCloseable {

    private static final long STOP_WITHIN_SECONDS = 60;

    /** @param ready whether a line is the one that is waited for */
    public static Child start(ProcessBuilder builder, Predicate<String> ready) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (ready.test(line)) {
                // What it logs from now on must not fill the pipe and stop it.
                Thread drain = new Thread(() -> discard(output));
                drain.setDaemon(true);
                drain.start();
                return new Child(process, line);
            }
        }
        throw new IOException("the other process ended without a word");
    }

    /** In a child's main: returns when it may end. */
    public static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // wait for the end
        }
    }

    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // as expected
        }
    }

    /** SIGTERM; whether it ended. */
    public boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
