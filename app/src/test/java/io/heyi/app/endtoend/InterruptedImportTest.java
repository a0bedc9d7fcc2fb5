package io.heyi.app.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} in the middle of an import, then the same import again: the same ledger as without it. */
class InterruptedImportTest {

    private static final int KILLED = 128 + 9;
    private static final long EVENTS_OF_THE_SAMPLE = 7476;

    @Test
    void anImportKilledInEveryStageAndRunAgainIsWhole(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("ledger");
        killedAt("residents", 2_500, data);
        killedAt("enrollment", 2_500, data);
        killedAt("claims", 1_500, data);
        killedAt("claims", 3_000, data);
        try (Ledger ledger = Ledger.open(DatabaseOptions.embedded(data), null)) {
            long before = Counties.position(ledger);
            assertThat(before).as("events of the killed imports").isBetween(1L, EVENTS_OF_THE_SAMPLE - 1);
            ImportSummary summary = Counties.take(ledger, Counties.sample());
            assertThat(summary.rejections()).isEmpty();
            assertThat(summary.takenRows()).isPositive();
            assertThat(Counties.settlements(ledger, 2009)).isEqualTo(Counties.expected(Counties.SAMPLE_EXPECTED));
            assertThat(Counties.position(ledger)).isEqualTo(EVENTS_OF_THE_SAMPLE);
            assertThat(ledger.replay().run(EVENTS_OF_THE_SAMPLE, (position, upto) -> { }).equal()).isTrue();
            assertThat(ledger.audit().verify(events -> { }).holds()).isTrue();
        }
    }

    private static void killedAt(String stage, int rows, Path data) throws Exception {
        Path output = Files.createTempFile("killed-import", ".txt");
        Process importing = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), KilledImport.class.getName(), data.toString(), stage, String.valueOf(rows))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(importing.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(importing.exitValue()).as(Files.readString(output)).isEqualTo(KILLED);
        } finally {
            importing.destroyForcibly();
            Files.delete(output);
        }
    }
}
