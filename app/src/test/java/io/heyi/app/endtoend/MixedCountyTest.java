package io.heyi.app.endtoend;

import java.io.IOException;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportSummary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims of every kind, half of them with charge lines, under a plan with every rule in use. */
class MixedCountyTest {

    @Test
    void everySettlementIsWhatTheRulesSayAndRecomputes() throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            ImportSummary summary = Counties.take(ledger, Counties.mixed());
            assertThat(summary.rejections()).isEmpty();
            assertThat(Counties.settlements(ledger, 2018)).isEqualTo(Counties.expected(Counties.MIXED));
            var verification = ledger.audit().verify(events -> { });
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.settlements()).isEqualTo(6000);
        }
    }

    @Test
    void aClaimsFileWithoutItsLinesIsRejectedClaimByClaim() throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            var files = Counties.mixed();
            ImportSummary summary = Counties.take(ledger, new io.heyi.command.intake.ImportFiles(files.plan(), files.institutions(),
                    files.residents(), files.enrollment(), files.claims(), null));
            assertThat(summary.rejections()).isNotEmpty()
                    .allMatch(rejection -> rejection.reasonName().equals("NeitherLinesNorSums"));
            assertThat(summary.files()).last().satisfies(claims ->
                    assertThat(claims.taken() + claims.rejected()).isEqualTo(claims.rows()));
        }
    }
}
