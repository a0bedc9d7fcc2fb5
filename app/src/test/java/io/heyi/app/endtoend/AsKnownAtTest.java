package io.heyi.app.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.intake.Progress;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.report.CountyReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure that was printed once can be drawn again, whatever became known since. */
class AsKnownAtTest {

    private static final LocalDate FROM = LocalDate.of(2009, 1, 1);
    private static final LocalDate TO = LocalDate.of(2009, 12, 31);

    @Test
    void aReversalAndALateBillChangeTheReportOfTodayAndNotThatOfYesterday() throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            Instant beforeAnything = ledger.knownAt().resolve(null).instant();
            SmallCounty.open(ledger);
            SmallCounty.household(ledger, 1);
            ledger.groupCommit().execute(SmallCounty.stay(1, "1", "20000.00"));
            KnownAt printed = ledger.knownAt().resolve(null);
            CountyReport then = draw(ledger, printed);
            assertThat(then.personTimes()).isEqualTo(1);

            ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "1"),
                    "重复录入", LocalDate.of(2009, 7, 1)));
            CountyReport now = draw(ledger, ledger.knownAt().resolve(null));
            assertThat(now.personTimes()).isZero();
            assertThat(now.paid().isZero()).isTrue();
            assertThat(now.beneficiaries()).isZero();

            assertThat(draw(ledger, ledger.knownAt().resolve(printed.instant()))).isEqualTo(then);
            assertThat(draw(ledger, ledger.knownAt().at(printed.position())).paid()).isEqualTo(then.paid());

            CountyReport empty = draw(ledger, ledger.knownAt().resolve(beforeAnything));
            assertThat(empty.empty()).isTrue();
            assertThat(empty.position()).isZero();
        }
    }

    @Test
    void aMomentToComeIsTakenForNow() {
        try (Ledger ledger = Counties.emptyLedger()) {
            Instant now = ledger.knownAt().resolve(null).instant();
            KnownAt future = ledger.knownAt().resolve(now.plus(Duration.ofDays(365)));
            assertThat(future.instant()).isBefore(now.plus(Duration.ofDays(1)));
        }
    }

    private static CountyReport draw(Ledger ledger, KnownAt known) {
        return ledger.report().draw(FROM, TO, ledger.readSide().await(known, Progress.SILENT));
    }
}
