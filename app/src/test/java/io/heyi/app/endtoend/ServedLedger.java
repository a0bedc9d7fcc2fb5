package io.heyi.app.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.process.Child;
import org.springframework.core.env.Environment;

/** The ledger served by another process, on a database shared with this one. */
final class ServedLedger implements AutoCloseable {

    private static final String ANSWERS_AT = "PORT ";
    /** Processes on one database share it. */
    private static final Path KEY_FILE = keyFile();

    private final Child child;

    private ServedLedger(Child child) {
        this.child = child;
    }

    /** The other process: prints where it answers, and ends when its standard input does. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> env = System.getenv();
        DatabaseOptions options = DatabaseOptions.external(env.get("LEDGER_URL"), env.get("LEDGER_USER"), env.get("LEDGER_PASSWORD"))
                .withOwner(env.get("LEDGER_OWNER"), env.get("LEDGER_OWNER_PASSWORD")).withPoolSize(12);
        try (Ledger ledger = Ledger.open(options, 0)) {
            System.out.println(ANSWERS_AT + ledger.get(Environment.class).getProperty("local.server.port"));
            Child.awaitEnd();
        }
        System.exit(0);
    }

    /** @param settings of the application for this process alone, such as {@code -Dheyi.channel.burst=1} */
    static ServedLedger start(DatabaseOptions options, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServedLedger.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LEDGER_URL", options.url(), "LEDGER_USER", options.user(), "LEDGER_PASSWORD", options.password(),
                "LEDGER_OWNER", options.ownerUser(), "LEDGER_OWNER_PASSWORD", options.ownerPassword(),
                "HEYI_KEY_FILE", KEY_FILE.toString()));
        return new ServedLedger(Child.start(builder, line -> line.startsWith(ANSWERS_AT)));
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("heyi-key").resolve("key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + child.said().substring(ANSWERS_AT.length());
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
