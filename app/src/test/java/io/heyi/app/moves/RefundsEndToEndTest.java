package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.RefundContribution;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.ChangeCategory;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a refund brings about over the streams, the registers and the figures. */
class RefundsEndToEndTest {

    private static final String FIRST = TwoYears.householdNo(1);
    private static final String SECOND = TwoYears.householdNo(2);
    private static final String THIRD = TwoYears.householdNo(3);
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);

    private Ledger ledger;
    private ResidentNumber head;
    private ResidentNumber mover;

    @BeforeEach
    void open() {
        ledger = Ledger.on(TestDatabases.fresh(), null);
        TwoYears.open(ledger);
        List<ResidentNumber> first = TwoYears.household(ledger, 1, 2, 2018);
        head = first.get(0);
        mover = first.get(1);
        TwoYears.household(ledger, 2, 1, 2018);
        TwoYears.household(ledger, 3, 1, 2018);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void afterAMoveTheHouseholdLeftCoversTheResidentNoMoreEither() {
        moveAndRefund();
        assertThat(TwoYears.events(ledger, FIRST, 2018)).containsExactly("MembersEnrolled", "CoverageMovedOut", "ContributionRefunded");
        assertThat(TwoYears.events(ledger, SECOND, 2018)).containsExactly("MembersEnrolled", "CoverageMovedIn", "ContributionRefunded");
        assertThatThrownBy(() -> ledger.groupCommit().execute(stay(FIRST, 1, mover, JUNE.minusDays(60)))).isInstanceOf(NotEnrolled.class);
        Settlement visit = ledger.groupCommit().execute(TwoYears.claim(FIRST, 2, head, ClaimKind.OUTPATIENT, InstitutionLevel.TOWNSHIP,
                JUNE, "100.00"));
        assertThat(visit.amounts().account()).as("the mover's credit went back").isEqualTo(TwoYears.CREDIT);
    }

    @Test
    void afterAMoveANewEnrollmentElsewhereIsTheOnlyOne() {
        moveAndRefund();
        ledger.groupCommit().execute(TwoYears.transfer(mover, SECOND, THIRD, JUNE.plusDays(60)));
        assertThat(enrollAgain(THIRD, JUNE.plusDays(61))).isEqualTo(1);
        assertThat(ledger.enrollments().homesOf(mover, 2018)).isEqualTo(Set.of(THIRD));
        ledger.groupCommit().execute(new ChangeCategory(THIRD, mover, Category.FIVE_GUARANTEES, JUNE.plusDays(70)));
        SettleClaim september = TwoYears.claim(ledger, 1, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.plusDays(100),
                "1000.00");
        assertThat(september.householdNo()).isEqualTo(THIRD);
        assertThat(ledger.groupCommit().<Settlement>execute(september).amounts().deductible()).as("waived").isEqualTo(Money.ZERO);
        assertThat(TwoYears.events(ledger, FIRST, 2018)).as("hears no more").hasSize(3);
    }

    @Test
    void whoMovesToTheHouseholdLeftAgainIsToldThereAsElsewhere() {
        SettleClaim early = stay(FIRST, 1, mover, JUNE.minusDays(60));
        ledger.groupCommit().execute(early);
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        ledger.groupCommit().execute(new ReverseClaim(FIRST, 2018, early.request().claimId(), "误", JUNE));
        refund(SECOND, JUNE.plusDays(30));
        assertThat(enrollAgain(SECOND, JUNE.plusDays(40))).isEqualTo(1);
        ledger.groupCommit().execute(stay(SECOND, 2, mover, JUNE.plusDays(50)));
        ledger.groupCommit().execute(TwoYears.transfer(mover, SECOND, FIRST, JUNE.plusDays(60)));
        SettleClaim late = stay(FIRST, 3, mover, JUNE.plusDays(70));
        ledger.groupCommit().execute(late);
        ledger.groupCommit().execute(new ReverseClaim(FIRST, 2018, late.request().claimId(), "误", JUNE.plusDays(80)));
        assertThat(TwoYears.events(ledger, SECOND, 2018)).endsWith("CoverageMovedOut", "ClaimSettledElsewhere", "ClaimReversedElsewhere");
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
    }

    private void moveAndRefund() {
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        refund(SECOND, JUNE.plusDays(30));
        assertThat(ledger.enrollments().householdsByYear(mover)).isEqualTo(Map.of());
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
    }

    private void refund(String household, LocalDate on) {
        ledger.groupCommit().execute(new RefundContribution(household, 2018, mover, on, Reason.ENROLLED_TWICE));
    }

    private int enrollAgain(String household, LocalDate paidOn) {
        return ledger.groupCommit().<Integer>execute(new EnrollMembers(household, 2018, LocalDate.of(2018, 2, 28),
                List.of(new Contribution(mover, Money.parse("30.00"), paidOn, ""))));
    }

    private static SettleClaim stay(String household, int number, ResidentNumber resident, LocalDate day) {
        return TwoYears.claim(household, number, resident, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, day, "1000.00");
    }
}
