package io.heyi.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no compiler says of the sources themselves. */
class SourcesTest {

    private static final int LINES_OF_ONE_IDEA = 300;
    private static final Path HOUSE = Path.of("..");

    @Test
    void aFileHoldsOneIdea() throws IOException {
        assertThat(sources().filter(file -> lines(file).size() > LINES_OF_ONE_IDEA)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        assertThat(sources().filter(file -> lines(file).stream().anyMatch(line -> later.matcher(line).find()))).isEmpty();
    }

    @Test
    void nobodyWritesToTheConsoleButTheMainClass() throws IOException {
        assertThat(sources().filter(file -> !file.endsWith("Heyi.java"))
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains("System.out") || line.contains("System.err"))))
                .allMatch(file -> file.toString().contains("database"), "the embedded database tells of its first start");
    }

    @Test
    void eventsAreNeverUpdatedOrDeleted() throws IOException {
        Pattern change = Pattern.compile("(?i)(update|delete\\s+from|truncate)\\s+(public\\.)?(domain_event_entry|append_log)\\b");
        assertThat(Stream.concat(sources(), migrations())
                .filter(file -> change.matcher(String.join(" ", lines(file))).find())).isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        return under("src/main/java", ".java");
    }

    private static Stream<Path> migrations() throws IOException {
        return under("src/main/resources/db/migration", ".sql");
    }

    private static Stream<Path> under(String folder, String ending) throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            return modules.map(module -> module.resolve(folder)).filter(Files::isDirectory).toList().stream()
                    .flatMap(SourcesTest::walk)
                    .filter(file -> file.toString().endsWith(ending));
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
