package io.heyi.app.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.UnusableFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that cannot be used are refused whole, with a clear line, and nothing of the others is taken either. */
class UnusableFilesTest {

    private static Ledger ledger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        ledger = Counties.emptyLedger();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @AfterEach
    void nothingIsTaken() {
        assertThat(Counties.position(ledger)).isZero();
    }

    @Test
    void anUnknownColumn() throws IOException {
        refused(Counties.altered(claims(), folder, 1, "invoice_no", "invoice"), "invoice");
    }

    @Test
    void aFileInGbk() throws IOException {
        Path gbk = folder.resolve("residents.csv");
        Files.write(gbk, Files.readString(Counties.SAMPLE.resolve("residents.csv")).getBytes(Charset.forName("GBK")));
        ImportFiles files = Counties.sample();
        assertThatThrownBy(() -> Counties.take(ledger, new ImportFiles(files.plan(), files.institutions(), gbk, null, null, null)))
                .isInstanceOf(UnusableFile.class).hasMessageContaining("residents.csv").hasMessageContaining("GBK");
    }

    @Test
    void anEmptyFile() throws IOException {
        refused(Files.createFile(folder.resolve("claims.csv")), "empty");
    }

    @Test
    void aFileCutInTheMiddleOfALine() throws IOException {
        String whole = Files.readString(claims());
        refused(Files.writeString(folder.resolve("claims.csv"), whole.substring(0, whole.length() - 40)), "cut off");
    }

    @Test
    void aCompressedFileCutInTheMiddle() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Files.readAllBytes(claims()));
        }
        byte[] cut = Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2);
        refused(Files.write(folder.resolve("claims.csv.gz"), cut), "cut off");
    }

    @Test
    void aPlanThatContradictsItself() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(Counties.SAMPLE.resolve("plan.yaml")).replace("annualCeiling: 30000.00", "annualCeiling: -1"));
        ImportFiles files = Counties.sample();
        assertThatThrownBy(() -> Counties.take(ledger, new ImportFiles(plan, files.institutions(), null, null, null, null)))
                .isInstanceOf(UnusableFile.class).hasMessageContaining("annualCeiling");
    }

    @Test
    void underStrictOneWrongNumberLeavesNothingTaken() throws IOException {
        Path claims = Counties.altered(claims(), folder, 2, "21.26", "2l.26");
        ImportSummary summary = ledger.importer().takeAllOrNothing(Counties.sampleWithClaims(claims), Progress.SILENT);
        assertThat(summary.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.column()).isEqualTo("total");
        });
    }

    private static Path claims() {
        return Counties.SAMPLE.resolve("claims.csv");
    }

    private static void refused(Path claims, String because) {
        assertThatThrownBy(() -> Counties.take(ledger, Counties.sampleWithClaims(claims)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(claims.getFileName().toString())
                .hasMessageContaining(because);
    }
}
