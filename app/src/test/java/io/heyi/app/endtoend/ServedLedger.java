package io.heyi.app.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import org.springframework.core.env.Environment;

/** The ledger served by another process, on a database shared with this one. */
final class ServedLedger implements AutoCloseable {

    /** Processes on one database share it. */
    private static final Path KEY_FILE = keyFile();

    private final Process process;
    private final String address;

    private ServedLedger(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** The other process: prints where it answers, and ends when its standard input does. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> env = System.getenv();
        DatabaseOptions options = DatabaseOptions.external(env.get("LEDGER_URL"), env.get("LEDGER_USER"), env.get("LEDGER_PASSWORD"))
                .withOwner(env.get("LEDGER_OWNER"), env.get("LEDGER_OWNER_PASSWORD")).withPoolSize(12);
        try (Ledger ledger = Ledger.open(options, 0)) {
            System.out.println("PORT " + ledger.get(Environment.class).getProperty("local.server.port"));
            while (System.in.read() >= 0) {
                // wait for the end
            }
        }
        System.exit(0);
    }

    /** @param settings of the application for this process alone, such as {@code -Dheyi.channel.burst=1} */
    static ServedLedger start(DatabaseOptions options, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServedLedger.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("LEDGER_URL", options.url(), "LEDGER_USER", options.user(), "LEDGER_PASSWORD", options.password(),
                "LEDGER_OWNER", options.ownerUser(), "LEDGER_OWNER_PASSWORD", options.ownerPassword(),
                "HEYI_KEY_FILE", KEY_FILE.toString()));
        Process process = builder.start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("PORT ")) {
                Thread drain = new Thread(() -> discard(output));
                drain.setDaemon(true);
                drain.start();
                return new ServedLedger(process, "http://localhost:" + line.substring(5));
            }
        }
        throw new IOException("the other process ended without a word");
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("heyi-key").resolve("key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it logs from now on must not fill the pipe and stop it. */
    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // as expected
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
