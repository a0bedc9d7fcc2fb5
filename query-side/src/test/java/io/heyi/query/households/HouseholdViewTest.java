package io.heyi.query.households;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.household.CategoryFrom;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import io.heyi.query.households.HouseholdView.CategorySince;
import io.heyi.query.households.HouseholdView.Member;
import org.junit.jupiter.api.Test;

import static io.heyi.query.Given.HOUSEHOLD;
import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.VILLAGE;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class HouseholdViewTest {

    private static final LocalDate JUNE = LocalDate.of(2009, 6, 1);

    private final TestLedger ledger = new TestLedger();
    private final HouseholdViewQuery query = new HouseholdViewQuery(ledger.dataSource());

    @Test
    void membersComeWithTheirDatesAndWhatWasPutRight() {
        long registered = ledger.given(Given.household(LI, WANG));
        long position = ledger.given(
                new MemberJoined(HOUSEHOLD, VILLAGE, Given.member(ZHAO), MemberJoined.Reason.BIRTH, LocalDate.of(2009, 1, 15), null, List.of()),
                new MemberCorrected(HOUSEHOLD, WANG, "王", "555-0199", "99010100100100009"),
                new HeadChanged(HOUSEHOLD, WANG, JUNE, LI, "SPOUSE"),
                new MemberCategoryChanged(HOUSEHOLD, WANG, Category.POOR, JUNE),
                new MemberDied(HOUSEHOLD, VILLAGE, LI, JUNE));
        HouseholdView view = query.ofHousehold(HOUSEHOLD, position).orElseThrow();
        assertThat(view.village()).isEqualTo(VILLAGE);
        assertThat(view.members()).extracting(Member::resident, Member::relation, Member::since, Member::joinReason, Member::diedOn)
                .containsExactly(tuple(LI.value(), "SPOUSE", "", "", "2009-06-01"), tuple(WANG.value(), "HEAD", "", "", ""),
                        tuple(ZHAO.value(), "MEMBER", "2009-01-15", "BIRTH", ""));
        Member wang = view.members().get(1);
        assertThat(wang.phone()).isEqualTo("555-0199");
        assertThat(wang.categories()).containsExactly(new CategorySince("", "ORDINARY"), new CategorySince("2009-06-01", "POOR"));
        assertThat(query.ofHousehold(HOUSEHOLD, registered).orElseThrow().members()).as("as known before").hasSize(2)
                .extracting(Member::phone).containsOnly("");
        assertThat(query.ofHousehold("nowhere", position)).isEmpty();
    }

    @Test
    void whoMovedIsFoundInTheNewHouseholdWithTheCoverageOfBoth() {
        Enrollment goesOn = new Enrollment(LI, Category.ORDINARY, Money.parse("20.00"), LocalDate.of(2008, 12, 5), "", JUNE,
                LocalDate.of(2009, 12, 31), Money.ZERO, "R1");
        long before = ledger.given(Given.household(LI, WANG), Given.enrolled(2009, LI, WANG));
        long position = ledger.given(
                new MemberLeft(HOUSEHOLD, VILLAGE, LI, MemberLeft.Reason.TRANSFER, JUNE.minusDays(1), "2"),
                new MemberJoined("2", VILLAGE, Given.member(LI), MemberJoined.Reason.TRANSFER, JUNE, HOUSEHOLD,
                        List.of(new CategoryFrom(JUNE.plusDays(30), Category.POOR))),
                new CoverageMovedOut(HOUSEHOLD, 2009, LI, JUNE.minusDays(1), "2"),
                new CoverageMovedIn("2", 2009, VILLAGE, HOUSEHOLD, JUNE, goesOn, List.of(HOUSEHOLD), List.of(), List.of()));
        assertThat(query.ofResident(LI.value(), before).orElseThrow().householdNo()).isEqualTo(HOUSEHOLD);
        HouseholdView view = query.ofResident(LI.value(), position).orElseThrow();
        assertThat(view.householdNo()).isEqualTo("2");
        assertThat(view.members()).singleElement().satisfies(member -> {
            assertThat(member.from()).isEqualTo(HOUSEHOLD);
            assertThat(member.categories()).extracting(CategorySince::from).containsExactly("", "2009-07-01");
            assertThat(member.enrollments()).containsExactly(
                    new HouseholdView.Enrollment(2009, HOUSEHOLD, "2009-01-01", "2009-05-31", Money.parse("20.00"), "", "MOVED_OUT"),
                    new HouseholdView.Enrollment(2009, "2", "2009-06-01", "2009-12-31", Money.parse("20.00"), "R1", "ENROLLED"));
        });
        Member old = query.ofHousehold(HOUSEHOLD, position).orElseThrow().members().get(0);
        assertThat(old.until()).isEqualTo("2009-05-31");
        assertThat(old.to()).isEqualTo("2");
    }

    @Test
    void aRefundUndoesEveryCoverageOfTheYearInItsHousehold() {
        Enrollment again = new Enrollment(LI, Category.ORDINARY, Money.parse("20.00"), LocalDate.of(2008, 12, 1), "", JUNE,
                LocalDate.of(2009, 12, 31), Money.ZERO);
        long position = ledger.given(Given.household(LI), Given.enrolled(2009, LI),
                new CoverageMovedOut(HOUSEHOLD, 2009, LI, JUNE.minusDays(30), "2"),
                new CoverageMovedIn(HOUSEHOLD, 2009, VILLAGE, "2", JUNE, again, List.of("2"), List.of(), List.of()),
                new ContributionRefunded(HOUSEHOLD, 2009, VILLAGE, LI, Money.parse("20.00"), JUNE, Reason.ENROLLED_TWICE, null, Money.ZERO,
                        List.of()));
        assertThat(query.ofHousehold(HOUSEHOLD, position).orElseThrow().members().get(0).enrollments())
                .extracting(HouseholdView.Enrollment::coveredFrom, HouseholdView.Enrollment::state)
                .containsExactly(tuple("2009-01-01", "REFUNDED"), tuple("2009-06-01", "REFUNDED"));
    }

    @Test
    void cardsAreShownWithTheirState() {
        long position = ledger.given(Given.household(LI), new CardIssued("C1", LI, JUNE, null),
                new CardReportedLost("C1", LI, JUNE.plusDays(1)), new CardIssued("C2", LI, JUNE.plusDays(2), "C1"));
        assertThat(query.ofHousehold(HOUSEHOLD, position).orElseThrow().members().get(0).cards()).containsExactly(
                new HouseholdView.Card("C1", "2009-06-01", "", "LOST", "2009-06-02"),
                new HouseholdView.Card("C2", "2009-06-03", "C1", "VALID", ""));
        assertThat(query.ofResident(WANG.value(), position)).isEmpty();
    }
}
