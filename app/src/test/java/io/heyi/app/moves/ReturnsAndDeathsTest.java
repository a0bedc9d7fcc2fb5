package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.household.AddMember;
import io.heyi.command.household.HouseholdRefusals.LeftBefore;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.household.RemoveMember;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Outcome;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who leaves the county, comes back or dies: every household and the coverage know of it. */
class ReturnsAndDeathsTest {

    private static final String HOME = TwoYears.householdNo(1);
    private static final String OTHER = TwoYears.householdNo(2);
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2018, 9, 1);

    private Ledger ledger;
    private ResidentNumber who;

    @BeforeEach
    void open() {
        ledger = Ledger.on(TestDatabases.fresh(), null);
        TwoYears.open(ledger);
        who = TwoYears.household(ledger, 1, 2, 2018).get(1);
        TwoYears.household(ledger, 2, 1, 2018);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoLeftAndDiedJoinsNoOtherHouseholdAndIsNotRegisteredThere() {
        send(leave(HOME, MARCH));
        send(new RecordDeath(HOME, who, MAY));
        assertThatThrownBy(() -> send(join(OTHER, Category.ORDINARY))).isInstanceOf(NoLongerLiving.class);
        assertThatThrownBy(() -> send(register(OTHER))).isInstanceOf(NoLongerLiving.class);
    }

    /** One group: the register as it was asked at the start knows nothing of what comes before in the group. */
    @Test
    void aDeathAndAJoiningOrARegistrationInOneGroupAreNotBothTaken() {
        send(leave(HOME, MARCH));
        for (LedgerCommand other : List.of(join(OTHER, Category.ORDINARY), register(OTHER))) {
            List<Outcome> outcomes = ledger.groupCommit().execute(List.of(new RecordDeath(HOME, who, MAY), other));
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
            assertThatThrownBy(() -> outcomes.get(1).orThrow()).isInstanceOf(NoLongerLiving.class);
        }
    }

    @Test
    void whoCameBackElsewhereDiesThereAndNotInTheHouseholdThatWasLeft() {
        send(leave(HOME, MARCH));
        List<Outcome> outcomes = ledger.groupCommit().execute(List.of(join(OTHER, Category.ORDINARY),
                new RecordDeath(HOME, who, SEPTEMBER.plusDays(1))));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(() -> outcomes.get(1).orThrow()).isInstanceOf(ResidentBelongsElsewhere.class);
        send(new RecordDeath(OTHER, who, SEPTEMBER.plusDays(1)));
    }

    @Test
    void whoComesBackIsCoveredInTheCategoryToldThen() {
        send(leave(HOME, MARCH));
        send(join(HOME, Category.FIVE_GUARANTEES));
        assertThat(categoryOfAClaim(1, SEPTEMBER.minusDays(1))).isEqualTo("ORDINARY");
        assertThat(categoryOfAClaim(2, SEPTEMBER)).isEqualTo("FIVE_GUARANTEES");
    }

    @Test
    void whoJoinsAnotherHouseholdIsCoveredInTheCategoryToldThereInEveryYearFromThenOn() {
        send(TwoYears.enroll(1, 2019, List.of(who)));
        send(leave(HOME, MARCH));
        send(join(OTHER, Category.FIVE_GUARANTEES));
        assertThat(categoryOfAClaim(1, SEPTEMBER.minusDays(1))).isEqualTo("ORDINARY");
        assertThat(categoryOfAClaim(2, SEPTEMBER)).isEqualTo("FIVE_GUARANTEES");
        assertThat(categoryOfAClaim(3, LocalDate.of(2019, 2, 1))).isEqualTo("FIVE_GUARANTEES");
        assertThat(TwoYears.events(ledger, OTHER, 2018)).endsWith("CoverageMovedIn", "ClaimSettledElsewhere", "ClaimSettled");
    }

    @Test
    void whoLeftIsNotRegisteredElsewhereButJoinsAndMayLeaveAgain() {
        send(leave(HOME, MARCH));
        assertThatThrownBy(() -> send(register(OTHER))).isInstanceOf(LeftBefore.class);
        assertThat(send(register(HOME)).toString()).as("the file of before is still good").isEqualTo("0");
        send(join(OTHER, Category.ORDINARY));
        send(leave(OTHER, SEPTEMBER.plusMonths(1)));
        send(new RecordDeath(OTHER, who, SEPTEMBER.plusMonths(2)));
    }

    @Test
    void aLeavingAndARegistrationInOneGroupAreNotBothTaken() {
        List<Outcome> outcomes = ledger.groupCommit().execute(List.of(leave(HOME, MARCH), register(OTHER)));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(() -> outcomes.get(1).orThrow()).isInstanceOfAny(LeftBefore.class, ResidentBelongsElsewhere.class);
    }

    private String categoryOfAClaim(int number, LocalDate day) {
        send(TwoYears.claim(ledger, number, who, ClaimKind.INPATIENT, InstitutionLevel.COUNTY, day, "5000.00"));
        return TwoYears.database(ledger).sql("""
                select content #>> '{patient,category}' from event where type like '%.ClaimSettled' order by position desc limit 1
                """).query(String.class).single();
    }

    private <T> T send(LedgerCommand command) {
        return ledger.groupCommit().execute(command);
    }

    private RemoveMember leave(String household, LocalDate lastDay) {
        return new RemoveMember(household, who, MemberLeft.Reason.MOVED_OUT, lastDay);
    }

    private AddMember join(String household, Category category) {
        return new AddMember(household, member(category), MemberJoined.Reason.MOVED_IN, SEPTEMBER);
    }

    private RegisterMembers register(String household) {
        return new RegisterMembers(household, TwoYears.VILLAGE, List.of(member(Category.ORDINARY)));
    }

    private Member member(Category category) {
        return new Member(who, "某人", "MEMBER", category, "", "");
    }
}
