package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.screen.Json;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.Rejection;
import io.heyi.query.knownat.KnownAt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundredth of a county's ten months, from its files to every figure printed. */
class SampleCountyTest {

    private static final LocalDate FROM = LocalDate.of(2009, 1, 1);
    private static final LocalDate TO = LocalDate.of(2009, 10, 31);

    private static Ledger ledger;

    @BeforeAll
    static void takeTheSample() {
        ledger = Counties.emptyLedger();
        ImportSummary summary = Counties.take(ledger, Counties.sample());
        assertThat(summary.rejections()).isEmpty();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everySettlementIsWhatTheRulesSayInTheOrderOfTheFile() throws IOException {
        assertThat(Counties.settlements(ledger, 2009)).isEqualTo(Counties.expected(Counties.SAMPLE_EXPECTED));
    }

    @Test
    void theReportHasEveryExpectedFigure() throws IOException {
        KnownAt now = ledger.readSide().awaitNow(Progress.SILENT);
        JsonMapper json = JsonMapper.shared();
        JsonNode report = json.readTree(Json.of(ledger.report().draw(FROM, TO, now)));
        JsonNode expected = json.readTree(Files.readString(Counties.SAMPLE_EXPECTED.resolve("expected-report.json")));
        assertThat(expected.size()).isPositive();
        assertContains(report, expected, "");
    }

    private static void assertContains(JsonNode actual, JsonNode expected, String path) {
        if (!expected.isObject()) {
            assertThat(actual).as(path).isEqualTo(expected);
            return;
        }
        expected.propertyNames().forEach(name -> assertContains(actual.path(name), expected.get(name), path + "/" + name));
    }

    @Test
    void replayRebuildsEveryProjectionEqual() {
        KnownAt now = ledger.readSide().awaitNow(Progress.SILENT);
        var result = ledger.replay().run(now.position(), (position, upto) -> { });
        assertThat(result.equal()).isTrue();
        assertThat(result.tables()).allMatch(table -> table.live() == table.rebuilt())
                .filteredOn(table -> !table.table().equals("remittance_fact")).allMatch(table -> table.live() > 0);
    }

    @Test
    void everySettlementRecomputesFromItsOwnEvents() {
        var verification = ledger.audit().verify(events -> { });
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.settlements()).isEqualTo(4143);
    }

    @Test
    void theSameImportAgainChangesNothing() {
        long before = Counties.position(ledger);
        ImportSummary again = Counties.take(ledger, Counties.sample());
        assertThat(again.takenRows()).isZero();
        assertThat(again.rejectedRows()).isZero();
        assertThat(Counties.position(ledger)).isEqualTo(before);
    }

    @Test
    void anAlteredAmountUnderAKnownNumberIsAConflictOfThatRowAlone(@TempDir Path folder) throws IOException {
        Path claims = Counties.altered(Counties.SAMPLE.resolve("claims.csv"), folder, 3, "33.09,32.39", "33.10,32.40");
        long before = Counties.position(ledger);
        ImportSummary summary = Counties.take(ledger, Counties.sampleWithClaims(claims));
        assertThat(summary.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.reasonName()).isEqualTo("ClaimResubmittedWithChanges");
            assertThat(rejection.column()).isEqualTo("total");
        });
        assertThat(Counties.position(ledger)).isEqualTo(before);
    }

    @Test
    void rowsThatContradictTheRegisterAreRejectedOneByOne(@TempDir Path folder) throws IOException {
        Path residents = Counties.altered(Counties.SAMPLE.resolve("residents.csv"), folder, 2, "HEAD", "MEMBER");
        ImportSummary summary = Counties.take(ledger, new ImportFiles(null, null, residents, null, null, null));
        assertThat(summary.rejections()).extracting(Rejection::reasonName).containsExactly("ResidentRecordedDifferently");
        assertThat(summary.files().get(0).unchanged()).isEqualTo(5319);
    }
}
