package io.heyi.app.cli;

import java.io.PrintWriter;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Where a command speaks: results to {@code out}, everything else to {@code err}. */
final class Screen {

    private final PrintWriter out;
    private final PrintWriter err;
    private volatile boolean silent;

    Screen(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    void result(String text) {
        out.println(text);
        out.flush();
    }

    void note(String text) {
        if (!silent) {
            err.println(text);
            err.flush();
        }
    }

    void complain(String text) {
        note("heyi: " + text);
    }

    /** From now on the process is stopping: what breaks because of that is not worth telling. */
    void silence() {
        silent = true;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.stop();
        }
    }

    boolean isSilent() {
        return silent;
    }

    /** Whether a person is looking at standard error: then a progress bar may redraw its line. The launcher knows; Java does not. */
    boolean isTerminal() {
        return Boolean.getBoolean("heyi.terminal") && !"dumb".equals(System.getenv("TERM"));
    }
}
