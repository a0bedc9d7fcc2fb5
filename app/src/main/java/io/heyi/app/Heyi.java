package io.heyi.app;

import io.heyi.app.cli.CommandLineRoot;

/** The main class: hands the arguments to the command line and ends with its exit status. */
public final class Heyi {

    /** What an Error leaves behind, such as memory that ran out; 1 would say "rejected rows". */
    private static final int BROKEN = 4;

    private Heyi() {
    }

    public static void main(String[] arguments) {
        int status = BROKEN;
        try {
            status = CommandLineRoot.run(arguments, System.out, System.err);
        } finally {
            System.exit(status);
        }
    }
}
