package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Path;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code --strict}: all or nothing, and a nothing that leaves no memory behind. */
class StrictImportTest {

    @Test
    void afterANothingTheSameLedgerTakesAll(@TempDir Path folder) throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            Path claims = Counties.altered(Counties.SAMPLE.resolve("claims.csv"), folder, 4000, "39.39,38.49", "39.38,38.49");
            ImportSummary refused = ledger.importer().takeAllOrNothing(Counties.sampleWithClaims(claims), Progress.SILENT);
            assertThat(refused.rejections()).extracting(Rejection::reasonName).containsExactly("SumsDoNotAddUp");
            assertThat(Counties.position(ledger)).isZero();

            ImportSummary all = ledger.importer().takeAllOrNothing(Counties.sample(), Progress.SILENT);
            assertThat(all.rejections()).isEmpty();
            assertThat(Counties.settlements(ledger, 2009)).isEqualTo(Counties.expected(Counties.SAMPLE_EXPECTED));
            assertThat(ledger.audit().verify(events -> { }).holds()).isTrue();
        }
    }
}
