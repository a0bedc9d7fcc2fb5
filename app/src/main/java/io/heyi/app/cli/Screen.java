package io.heyi.app.cli;

import java.io.PrintWriter;

/** Where a command speaks: results to {@code out}, everything else to {@code err}. */
record Screen(PrintWriter out, PrintWriter err) {

    void result(String text) {
        out.println(text);
        out.flush();
    }

    void note(String text) {
        err.println(text);
        err.flush();
    }

    void complain(String text) {
        err.println("heyi: " + text);
        err.flush();
    }

    /** Whether a person is looking: then a progress bar may redraw its line. */
    boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
    }
}
