package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.card.CardRefusals.AlreadyHasACard;
import io.heyi.command.card.IssueCard;
import io.heyi.command.card.ReportCardLost;
import io.heyi.command.coverage.CoverageRefusals.NoLongerCovered;
import io.heyi.command.coverage.CoverageRefusals.ReceiptAlreadyUsed;
import io.heyi.command.coverage.Eligibility;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.RefundContribution;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.AddMember;
import io.heyi.command.household.ChangeCategory;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.household.RemoveMember;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a move, a refund or a card brings about over several streams and registers. */
class MovesEndToEndTest {

    private static final String FIRST = TwoYears.householdNo(1);
    private static final String SECOND = TwoYears.householdNo(2);
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);

    private LedgerDatabase database;
    private Ledger ledger;
    private ResidentNumber mover;

    @BeforeEach
    void open() {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, null);
        TwoYears.open(ledger);
        mover = TwoYears.household(ledger, 1, 2, 2018, 2019).get(1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aMoveIsOneTransactionOverBothHouseholdsAndTheYearsToCome() {
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        assertThat(TwoYears.events(ledger, FIRST, 2018)).containsExactly("MembersEnrolled", "CoverageMovedOut");
        assertThat(TwoYears.events(ledger, SECOND, 2018)).containsExactly("CoverageMovedIn");
        assertThat(TwoYears.events(ledger, SECOND, 2019)).containsExactly("CoverageMovedIn");
        assertThat(ledger.enrollments().householdsByYear(mover)).isEqualTo(Map.of(2018, SECOND, 2019, SECOND));
        assertThat(TwoYears.claim(ledger, 1, mover, ClaimKind.OUTPATIENT, InstitutionLevel.VILLAGE, JUNE.minusDays(1), "10.00").householdNo())
                .isEqualTo(FIRST);
        assertThat(TwoYears.claim(ledger, 1, mover, ClaimKind.OUTPATIENT, InstitutionLevel.VILLAGE, JUNE, "10.00").householdNo())
                .isEqualTo(SECOND);
    }

    @Test
    void aDeathAfterAMoveEndsCoverageInTheNewHouseholdAndACategoryReachesBoth() {
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        ledger.groupCommit().execute(new ChangeCategory(SECOND, mover, Category.FIVE_GUARANTEES, LocalDate.of(2018, 3, 1)));
        ledger.groupCommit().execute(new RecordDeath(SECOND, mover, JUNE.plusDays(10)));
        Settlement late = ledger.groupCommit().execute(
                TwoYears.claim(ledger, 1, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, LocalDate.of(2018, 4, 1), "1000.00"));
        assertThat(late.amounts().deductible()).as("waived for the category").isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> ledger.groupCommit().execute(
                TwoYears.claim(ledger, 2, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.plusDays(11), "1000.00")))
                .isInstanceOf(NoLongerCovered.class);
    }

    @Test
    void whoMovesAwayAndBackIsEligibleOnEveryDayThatSettles() {
        TwoYears.household(ledger, 2, 1, 2018);
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        ledger.groupCommit().execute(TwoYears.transfer(mover, SECOND, FIRST, JUNE.plusDays(30)));
        ledger.groupCommit().execute(new ChangeCategory(FIRST, mover, Category.FIVE_GUARANTEES, JUNE.plusDays(60)));
        Inquiries inquiries = ledger.get(Inquiries.class);
        for (LocalDate day : List.of(JUNE.minusDays(60), JUNE.plusDays(10), JUNE.plusDays(40))) {
            assertThat(inquiries.coverage(mover, day, "COUNTY").eligibility().notCovered()).as("on " + day).isNull();
            ledger.groupCommit().execute(
                    TwoYears.claim(ledger, day.getDayOfYear(), mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, day, "1000.00"));
        }
        Eligibility early = inquiries.coverage(mover, JUNE.minusDays(60), "COUNTY").eligibility();
        assertThat(early.coveredUntil()).isEqualTo(JUNE.minusDays(1));
        assertThat(early.category()).isEqualTo(Category.ORDINARY);
    }

    @Test
    void aReversedClaimThatIsSentAgainAfterATransferIsLookedForWhereItWasSettled() {
        TwoYears.household(ledger, 2, 1, 2018);
        SettleClaim claim = TwoYears.claim(ledger, 1, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.plusDays(10), "1000.00");
        ledger.groupCommit().execute(claim);
        ledger.groupCommit().execute(new ReverseClaim(FIRST, 2018, claim.request().claimId(), "金额有误", JUNE.plusDays(11)));
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        Inquiries inquiries = ledger.get(Inquiries.class);
        assertThat(inquiries.householdOf(mover, JUNE.plusDays(10))).contains(SECOND);
        assertThat(inquiries.householdOf(claim.request())).contains(FIRST);
    }

    @Test
    void whoLeavesTheCountyAndComesBackToAnotherHouseholdIsCoveredThereFromThatDayOn() {
        TwoYears.household(ledger, 2, 1, 2018);
        ledger.groupCommit().execute(new RemoveMember(FIRST, mover, MemberLeft.Reason.MOVED_OUT, JUNE));
        ledger.groupCommit().execute(new AddMember(SECOND, new Member(mover, "某人", "MEMBER", Category.ORDINARY, "", ""),
                MemberJoined.Reason.MOVED_IN, JUNE.plusDays(30)));
        assertThat(TwoYears.events(ledger, SECOND, 2018)).containsExactly("MembersEnrolled", "CoverageMovedIn");
        assertThat(TwoYears.claim(ledger, 1, mover, ClaimKind.OUTPATIENT, InstitutionLevel.VILLAGE, JUNE.plusDays(29), "10.00").householdNo())
                .isEqualTo(FIRST);
    }

    @Test
    void anEditedAccumulatorOfAMoverIsFound() {
        ledger.groupCommit().execute(TwoYears.claim(ledger, 1, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.minusDays(9), "2000.00"));
        ledger.groupCommit().execute(TwoYears.transfer(mover, FIRST, SECOND, JUNE));
        ledger.groupCommit().execute(TwoYears.claim(ledger, 2, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.minusDays(5), "2000.00"));
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
        for (String type : List.of("CoverageMovedIn", "ClaimSettledElsewhere")) {
            assertThat(edit(type, "\"admissions\":1", "\"admissions\":2")).isPositive();
            assertThat(ledger.audit().verify(events -> { }).findings()).as(type).isNotEmpty();
            edit(type, "\"admissions\":2", "\"admissions\":1");
            assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
        }
    }

    private int edit(String type, String written, String edited) {
        return JdbcClient.create(database.owner()).sql("""
                update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')
                where payload_type like '%.' || ? and position(convert_to(?, 'UTF8') in payload) > 0
                """).param(written).param(edited).param(type).param(written).update();
    }

    @Test
    void whoGotTheContributionBackMayBeEnrolledAgain() {
        RefundContribution refund = new RefundContribution(FIRST, 2019, mover, LocalDate.of(2018, 12, 20), Reason.ENROLLED_TWICE);
        ledger.groupCommit().execute(refund);
        ledger.groupCommit().execute(refund);
        assertThat(ledger.enrollments().householdsByYear(mover)).containsOnlyKeys(2018);
        assertThat(ledger.groupCommit().<Integer>execute(TwoYears.enroll(1, 2019, List.of(mover)))).as("the old contribution").isZero();
        assertThat(ledger.groupCommit().<Integer>execute(new EnrollMembers(FIRST, 2019, LocalDate.of(2019, 2, 28),
                List.of(new Contribution(mover, Money.parse("30.00"), LocalDate.of(2018, 12, 28), "", "R-9"))))).isEqualTo(1);
    }

    @Test
    void aReceiptIsUsedForOneHouseholdAndYear() {
        ResidentNumber other = TwoYears.household(ledger, 2, 1).get(0);
        List<Contribution> first = List.of(new Contribution(other, Money.parse("30.00"), LocalDate.of(2018, 1, 9), "", "R-1"));
        ledger.groupCommit().execute(new EnrollMembers(SECOND, 2018, LocalDate.of(2018, 2, 28), first));
        assertThatThrownBy(() -> ledger.groupCommit().execute(new EnrollMembers(SECOND, 2019, LocalDate.of(2019, 2, 28), first)))
                .isInstanceOf(ReceiptAlreadyUsed.class);
    }

    @Test
    void aResidentHoldsOneValidCard() {
        ledger.groupCommit().execute(new IssueCard("C-1", mover, JUNE, null));
        assertThatThrownBy(() -> ledger.groupCommit().execute(new IssueCard("C-2", mover, JUNE, "C-1"))).isInstanceOf(AlreadyHasACard.class);
        ledger.groupCommit().execute(new ReportCardLost("C-1", JUNE));
        ledger.groupCommit().execute(new IssueCard("C-2", mover, JUNE, "C-1"));
        assertThat(TwoYears.database(ledger).sql("select card_no from card_register where valid").query(String.class).list())
                .containsExactly("C-2");
    }
}
