package io.heyi.app.endtoend;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.UnknownInstitution;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.institution.ReinstateInstitution;
import io.heyi.command.institution.SuspendInstitution;
import io.heyi.command.journal.Outcome;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that commit together do not harm each other. */
class GroupCommitTest {

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = Counties.emptyLedger();
        SmallCounty.open(ledger);
        for (int household = 1; household <= 3; household++) {
            SmallCounty.household(ledger, household);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aRefusalInTheMiddleLeavesItsNeighboursAndNoTrace() {
        SettleClaim good = SmallCounty.stay(1, "1", "1000.00");
        SettleClaim elsewhere = atUnknownInstitution(SmallCounty.stay(2, "2", "1000.00"));
        SettleClaim alsoGood = SmallCounty.stay(3, "3", "1000.00");
        long before = Counties.position(ledger);
        List<Outcome> outcomes = ledger.groupCommit().execute(List.of(good, elsewhere, alsoGood));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal()).isInstanceOf(UnknownInstitution.class));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Accepted.class);
        assertThat(Counties.position(ledger)).isEqualTo(before + 2);
    }

    @Test
    void twoHouseholdsWithOneInvoiceInOneGroupSettleOnce() {
        SettleClaim first = SmallCounty.stay(1, "1", "1000.00");
        SettleClaim second = SmallCounty.withInvoice(SmallCounty.stay(2, "2", "1000.00"), "INV-1");
        List<Outcome> outcomes = ledger.groupCommit().execute(List.of(first, second, SmallCounty.stay(3, "3", "1000.00")));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal()).isInstanceOf(InvoiceAlreadyUsed.class));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void claimsOfOneHouseholdInOneGroupSeeEachOther() {
        Settlement first = settled(ledger.groupCommit().execute(List.of(SmallCounty.stay(1, "1", "1000.00"),
                SmallCounty.stay(1, "2", "1000.00"))).get(1));
        assertThat(first.amounts().deductible()).hasToString("150.00");
    }

    @Test
    void aFailureAfterApplyStoresNothingAndTheNextCommandDecidesAnew() {
        ledger.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        JdbcClient database = JdbcClient.create(ledger.get(DataSource.class));
        long before = Counties.position(ledger);
        // The register already holds this number for another household, so the transaction fails after the event was applied.
        database.sql("insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal) values (?, '2', 'X', 'h', 2009, 2)")
                .param(SmallCounty.HOSPITAL).update();
        Outcome outcome = ledger.groupCommit().execute(List.of(SmallCounty.stay(1, "2", "1000.00"))).get(0);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(Counties.position(ledger)).isEqualTo(before);
        Settlement next = ledger.groupCommit().execute(SmallCounty.stay(1, "3", "1000.00"));
        assertThat(next.amounts().deductible()).as("second stay of the year, not third").hasToString("150.00");
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
    }

    /** Axon rolls back for exceptions only; an Error comes from anywhere, here from among those who write registers. */
    @Test
    void anErrorStoresNothingIsRememberedByNobodyAndLeavesNoTransactionOpen() {
        AtomicInteger errors = new AtomicInteger(2);
        ledger.get(EmbeddedEventStore.class).subscribe(events -> {
            if (errors.getAndDecrement() > 0) {
                throw new StackOverflowError("for the test");
            }
        });
        long before = Counties.position(ledger);
        SettleClaim claim = SmallCounty.stay(1, "1", "1000.00");
        assertThat(ledger.groupCommit().execute(List.of(claim)).get(0)).isInstanceOf(Outcome.Failed.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
        assertThat(Counties.position(ledger)).isEqualTo(before);
        Settlement settlement = settled(ledger.groupCommit().execute(List.of(claim)).get(0));
        assertThat(settlement.repeated()).isFalse();
        assertThat(Counties.position(ledger)).isEqualTo(before + 1);
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
    }

    @Test
    void aReversedClaimGivesItsInvoiceOnlyToItsCorrection() {
        ledger.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "1"), "金额有误",
                LocalDate.of(2009, 7, 1)));
        SettleClaim stranger = SmallCounty.withInvoice(SmallCounty.stay(2, "2", "1000.00"), "INV-1");
        assertThat(ledger.groupCommit().execute(List.of(stranger)).get(0)).isInstanceOf(Outcome.Refused.class);
        Settlement correction = ledger.groupCommit().execute(SmallCounty.claim(1, "3", ClaimKind.INPATIENT, "900.00",
                new ClaimId(SmallCounty.HOSPITAL, "1")));
        assertThat(correction.amounts().deductible()).as("the reversed stay no longer counts").hasToString("300.00");
    }

    @Test
    void aSuspendedHospitalIsRefusedFromThatDayOnUntilReinstated() {
        ledger.groupCommit().execute(new SuspendInstitution(SmallCounty.HOSPITAL, LocalDate.of(2009, 6, 4), "检查"));
        assertThat(ledger.groupCommit().execute(List.of(SmallCounty.stay(1, "1", "1000.00"))).get(0)).isInstanceOf(Outcome.Refused.class);
        ledger.groupCommit().execute(new ReinstateInstitution(SmallCounty.HOSPITAL, LocalDate.of(2009, 6, 4)));
        assertThat(ledger.groupCommit().execute(List.of(SmallCounty.stay(1, "1", "1000.00"))).get(0)).isInstanceOf(Outcome.Accepted.class);
    }

    private static Settlement settled(Outcome outcome) {
        return outcome.orThrow();
    }

    private static SettleClaim atUnknownInstitution(SettleClaim claim) {
        ClaimRequest r = claim.request();
        return new SettleClaim(claim.householdNo(), claim.year(), claim.ordinal(), new ClaimRequest(
                new ClaimId("NOWHERE", r.claimId().number()), r.kind(), r.resident(), r.admittedOn(), r.servedOn(), r.diagnoses(),
                r.invoiceNo(), r.total(), r.sums(), r.lines(), r.referral(), false, null, null));
    }
}
