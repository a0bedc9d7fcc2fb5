package io.heyi.app;

import io.heyi.app.cli.CommandLineRoot;

/** The main class: hands the arguments to the command line and ends with its exit status. */
public final class Heyi {

    private Heyi() {
    }

    public static void main(String[] arguments) {
        System.exit(CommandLineRoot.run(arguments, System.out, System.err));
    }
}
