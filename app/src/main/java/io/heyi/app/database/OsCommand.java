package io.heyi.app.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs small programs of the system or of the bundle to their end. */
final class OsCommand {

    record Outcome(int status, String output) {
        boolean done() {
            return status == 0;
        }
    }

    private OsCommand() {
    }

    /** The program's exit status and everything it said; a program that cannot be started counts as failed. */
    static Outcome run(List<String> command) {
        try {
            Process process = clean(new ProcessBuilder(command)).redirectErrorStream(true)
                    .redirectInput(new File("/dev/null")).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), output);
        } catch (IOException cannotStart) {
            return new Outcome(127, cannotStart.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while running " + command.get(0), stopped));
        }
    }

    /** PostgreSQL's programs take settings from the environment; the caller's own must not leak into our cluster. */
    static ProcessBuilder clean(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LD_LIBRARY_PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Where a program lies on the PATH. */
    static Optional<String> find(String program) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            try {
                Path candidate = Path.of(folder, program);
                if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                    return Optional.of(candidate.toString());
                }
            } catch (InvalidPathException unusableEntry) {
                // the next one may do
            }
        }
        return Optional.empty();
    }

    static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
