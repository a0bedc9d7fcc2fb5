package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;

/** The sample counties of the project, and a ledger to take them. */
final class Counties {

    static final Path SAMPLE = Path.of("src/main/resources/sample");
    static final Path SAMPLE_EXPECTED = Path.of("src/test/resources/sample");
    static final Path MIXED = Path.of("src/test/resources/mixed");
    static final int LANES = 2;

    private Counties() {
    }

    static Ledger emptyLedger() {
        return Ledger.on(TestDatabases.fresh(), null);
    }

    static ImportFiles sample() {
        return filesIn(SAMPLE, null);
    }

    static ImportFiles mixed() {
        return filesIn(MIXED, MIXED.resolve("claim_lines.csv"));
    }

    static ImportFiles sampleWithClaims(Path claims) {
        ImportFiles files = sample();
        return new ImportFiles(files.plan(), files.institutions(), files.residents(), files.enrollment(), claims, null);
    }

    private static ImportFiles filesIn(Path folder, Path lines) {
        return new ImportFiles(folder.resolve("plan.yaml"), folder.resolve("institutions.csv"), folder.resolve("residents.csv"),
                folder.resolve("enrollment.csv"), folder.resolve("claims.csv"), lines);
    }

    static ImportSummary take(Ledger ledger, ImportFiles files) {
        return ledger.importer().take(files, LANES, Progress.SILENT);
    }

    /** Every settlement of the year as {@code heyi settlements} writes it. */
    static String settlements(Ledger ledger, int year) throws IOException {
        StringBuilder csv = new StringBuilder();
        ledger.settlements().write(year, ledger.readSide().awaitNow(Progress.SILENT).position(), csv);
        return csv.toString();
    }

    static String expected(Path folder) throws IOException {
        return Files.readString(folder.resolve("expected.csv"));
    }

    /** A copy of a file in which one line is replaced. */
    static Path altered(Path file, Path folder, int line, String from, String to) throws IOException {
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
        String changed = lines.get(line - 1).replace(from, to);
        if (changed.equals(lines.get(line - 1))) {
            throw new IllegalArgumentException("line " + line + " holds nothing to alter");
        }
        lines.set(line - 1, changed);
        return Files.write(folder.resolve(file.getFileName()), lines);
    }

    static long position(Ledger ledger) {
        return ledger.knownAt().resolve(null).position();
    }
}
