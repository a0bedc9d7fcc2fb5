package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.coverage.CoverageRefusals.NoLongerCovered;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.coverage.CreditFamilyAccount;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.ChangeCategory;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.coverage.FamilyAccountCredited.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an event brings about in another stream happens in the same transaction, or neither does. */
class ReactionsTest {

    private static final String HOUSEHOLD = SmallCounty.householdNo(1);

    private Ledger ledger;
    private ResidentNumber resident;

    @BeforeEach
    void open() throws IOException {
        ledger = Counties.emptyLedger();
        SmallCounty.open(ledger);
        resident = SmallCounty.household(ledger, 1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void deathEndsCoverage() {
        ledger.groupCommit().execute(new RecordDeath(HOUSEHOLD, resident, LocalDate.of(2009, 6, 3)));
        assertThatThrownBy(() -> ledger.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"))).isInstanceOf(NoLongerCovered.class);
    }

    @Test
    void onTheDayOfDeathTheResidentIsStillCovered() {
        ledger.groupCommit().execute(new RecordDeath(HOUSEHOLD, resident, LocalDate.of(2009, 6, 4)));
        assertThat(ledger.groupCommit().<Settlement>execute(SmallCounty.stay(1, "1", "1000.00")).repeated()).isFalse();
    }

    @Test
    void aChangedCategorySettlesFromItsDayOn() {
        ledger.groupCommit().execute(new ChangeCategory(HOUSEHOLD, resident, Category.MINIMUM_LIVING, LocalDate.of(2009, 6, 4)));
        Settlement settled = ledger.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        assertThat(settled.amounts().deductible()).as("waived for the category").isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsLeftOfTheFamilyAccountGoesToTheNextYear() throws IOException {
        enrollWithFamilyAccount(2018);
        ledger.groupCommit().execute(new CloseCoverageYear(HOUSEHOLD, 2018, LocalDate.of(2019, 1, 5)));
        assertThat(events(2018)).endsWith("CoverageYearClosed");
        assertThat(events(2019)).containsExactly("FamilyAccountCredited");
        assertThat(ledger.enrollments().householdsOf(2019)).as("households to close though nobody enrolled").containsExactly(HOUSEHOLD);
        ledger.groupCommit().execute(new CloseCoverageYear(HOUSEHOLD, 2019, LocalDate.of(2020, 1, 5)));
        assertThat(events(2020)).as("passed on through a year without enrollment").containsExactly("FamilyAccountCredited");
    }

    @Test
    void whenTheNextYearIsClosedAlreadyNothingOfTheClosingIsStored() throws IOException {
        enrollWithFamilyAccount(2018);
        ledger.groupCommit().execute(new CreditFamilyAccount(HOUSEHOLD, 2019, Money.parse("5.00"), 2017,
                Source.RETURNED));
        ledger.groupCommit().execute(new CloseCoverageYear(HOUSEHOLD, 2019, LocalDate.of(2020, 1, 5)));
        long before = Counties.position(ledger);
        assertThatThrownBy(() -> ledger.groupCommit().execute(new CloseCoverageYear(HOUSEHOLD, 2018, LocalDate.of(2020, 1, 6))))
                .isInstanceOf(YearClosed.class);
        assertThat(Counties.position(ledger)).isEqualTo(before);
        assertThat(events(2018)).containsExactly("MembersEnrolled");
    }

    /** The plan of 2018 credits 20.00 to the family account for each member. */
    private void enrollWithFamilyAccount(int year) throws IOException {
        String plan = Files.readString(Counties.MIXED.resolve("plan.yaml")).replace("990404-2018", "990101-2018");
        ledger.groupCommit().execute(PublishBenefitPlan.of(plan));
        ledger.groupCommit().execute(new EnrollMembers(HOUSEHOLD, year, LocalDate.of(year, 2, 28),
                List.of(new Contribution(resident, Money.parse("30.00"), LocalDate.of(year - 1, 12, 1), ""))));
    }

    private List<String> events(int year) {
        return JdbcClient.create(ledger.get(DataSource.class))
                .sql("select substring(type from '[^.]*$') from event where stream = ? order by number")
                .param("coverage:" + HOUSEHOLD + ":" + year).query(String.class).list();
    }
}
