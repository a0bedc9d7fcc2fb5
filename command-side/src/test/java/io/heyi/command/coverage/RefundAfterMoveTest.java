package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.outpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.coverage.CoverageRefusals.AccountAlreadySpent;
import io.heyi.command.coverage.CoverageRefusals.ClaimsAlreadySettled;
import io.heyi.command.coverage.CoverageRefusals.CoverageHasBegun;
import io.heyi.command.coverage.CoverageRefusals.DidNotDieBefore;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.household.Family;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedIn.Brought;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.Subsidy.Source;
import org.junit.jupiter.api.Test;

/** A contribution is paid back after its member moved: every household of the year takes back what it had recorded. */
class RefundAfterMoveTest {

    private static final String LEFT = "9904040010002";
    private static final String LEFT_VILLAGE = "990404001002";
    private static final LocalDate JUNE = LocalDate.parse("2018-06-01");
    private static final LocalDate JULY = LocalDate.parse("2018-07-01");
    private static final Subsidy CENTRAL = new Subsidy(FATHER, Source.CENTRAL, yuan("40.00"));
    private static final Subsidy ASSISTANCE = new Subsidy(FATHER, Source.ASSISTANCE, yuan("5.00"));

    private final CoverageYearStory story = in2018();

    @Test
    void every_household_of_the_year_takes_back_what_it_had_recorded() {
        left(new SubsidiesGranted(LEFT, 2018, LEFT_VILLAGE, List.of(CENTRAL), JUNE, ""), movedOut());
        CoverageYearStory here = story.with(movedIn(List.of(), CENTRAL),
                new SubsidiesGranted(HOUSEHOLD, 2018, story.office().village(), List.of(ASSISTANCE), JUNE, ""));
        here.when(refund(JULY, Reason.ENROLLED_TWICE))
                .leadsTo(refunded(HOUSEHOLD, story.office().village(), Reason.ENROLLED_TWICE, JULY, "0.00", "0.00", ASSISTANCE));
        assertThat(story.office().years().recorded()).containsExactly(
                refunded(LEFT, LEFT_VILLAGE, Reason.ENROLLED_TWICE, JULY, "15.00", "20.00", CENTRAL));
        CoverageState left = story.office().years().state(LEFT, 2018);
        assertThat(left.member(FATHER)).isNull();
        assertThat(left.household().familyAccountBalance()).isEqualTo(Money.ZERO);
        assertThat(left.tiedHouseholds()).as("no claim of theirs is common any more").isEmpty();
    }

    @Test
    void who_came_back_gets_it_where_it_was_paid() {
        story.enrolled(FATHER).with(new CoverageMovedOut(HOUSEHOLD, 2018, FATHER, JUNE.minusDays(1), LEFT), movedIn(List.of()));
        story.office().years().state(LEFT, 2018).evolve(new CoverageMovedIn(LEFT, 2018, LEFT_VILLAGE, HOUSEHOLD, JUNE, goesOn(JUNE),
                List.of(HOUSEHOLD), List.of(), List.of()));
        story.when(refund(JULY, Reason.ENROLLED_TWICE))
                .leadsTo(refunded(HOUSEHOLD, story.office().village(), Reason.ENROLLED_TWICE, JULY, "20.00", "20.00"));
        assertThat(story.office().years().recorded()).containsExactly(
                refunded(LEFT, LEFT_VILLAGE, Reason.ENROLLED_TWICE, JULY, "0.00", "0.00"));
    }

    @Test
    void an_account_spent_or_a_year_closed_in_the_household_left_stands_in_the_way() {
        left(movedOut());
        CoverageYearStory here = story.with(movedIn(List.of()));
        CoverageYearStory spent = in2018().enrolled(FATHER, MOTHER)
                .settled(outpatient("1").at("TOWNSHIP").on("2018-03-01").costing("30.00").of(Family.MOTHER, 49));
        story.office().years().state(LEFT, 2018).evolve(spent.settlement(outpatient("1")));
        here.when(refund(JULY, Reason.ENROLLED_TWICE)).isRefusedAs(AccountAlreadySpent.class);
        story.office().years().state(LEFT, 2018).evolve(new CoverageYearClosed(LEFT, 2018, JULY, Money.ZERO));
        here.when(refund(JULY, Reason.ENROLLED_TWICE)).isRefusedAs(YearClosed.class);
        assertThat(story.office().years().recorded()).isEmpty();
    }

    @Test
    void a_claim_of_any_household_of_the_year_stands_in_the_way() {
        left(movedOut());
        Bill bill = inpatient("1").on("2018-03-01").costing("2000.00");
        UsageDelta added = in2018().enrolled(FATHER).settled(bill).settlement(bill).adjudication().added();
        in2018With(movedIn(List.of(new Brought(bill.id(), LEFT, added)))).when(refund(JULY, Reason.ENROLLED_TWICE))
                .isRefusedAs(ClaimsAlreadySettled.class);
        in2018With(movedIn(List.of()), new ClaimSettledElsewhere(HOUSEHOLD, 2018, FATHER, bill.id(), LEFT, added))
                .when(refund(JULY, Reason.ENROLLED_TWICE)).isRefusedAs(ClaimsAlreadySettled.class);
    }

    @Test
    void coverage_has_begun_with_its_first_day_in_whichever_household() {
        left(movedOut());
        CoverageYearStory here = story.with(movedIn(List.of()));
        here.when(refund(LocalDate.parse("2018-01-01"), Reason.NOT_YET_COVERED)).isRefusedAs(CoverageHasBegun.class);
        here.endedFor(FATHER, "2018-05-20").when(refund(JULY, Reason.DIED_BEFORE)).isRefusedAs(DidNotDieBefore.class);
        here.endedFor(FATHER, "2017-12-20").when(refund(LocalDate.parse("2017-12-31"), Reason.DIED_BEFORE))
                .leadsTo(refunded(HOUSEHOLD, story.office().village(), Reason.DIED_BEFORE, LocalDate.parse("2017-12-31"), "0.00", "0.00"));
    }

    @Test
    void it_is_asked_for_where_the_resident_is_covered_now() {
        story.enrolled(FATHER).with(new CoverageMovedOut(HOUSEHOLD, 2018, FATHER, JUNE.minusDays(1), LEFT))
                .when(refund(JULY, Reason.ENROLLED_TWICE)).isRefusedAs(NotEnrolled.class);
    }

    @Test
    void a_reversal_afterwards_does_not_wait_for_the_claims_of_the_household_left() {
        left(movedOut());
        Bill theirs = inpatient("9").on("2018-03-01").costing("2000.00");
        UsageDelta added = in2018().enrolled(FATHER).settled(theirs).settlement(theirs).adjudication().added();
        CoverageYearStory here = story.enrolled(MOTHER).with(movedIn(List.of(new Brought(theirs.id(), LEFT, added))),
                new ClaimReversedElsewhere(HOUSEHOLD, 2018, FATHER, theirs.id(), LEFT, added),
                refunded(HOUSEHOLD, story.office().village(), Reason.ENROLLED_TWICE, JULY, "0.00", "0.00"));
        Bill stay = inpatient("1").on("2018-08-01").of(Family.MOTHER, 49);
        here.settled(stay).when(here.reverse(stay)).leadsTo(here.reversalOf(stay, 2018));
    }

    private CoverageYearStory in2018With(CoverageEvent... events) {
        CoverageYearStory other = in2018();
        tellLeft(other, movedOut());
        return other.with(events);
    }

    /** What happened in the household left, after the contribution was paid there. */
    private void left(CoverageEvent... events) {
        tellLeft(story, events);
    }

    private void tellLeft(CoverageYearStory to, CoverageEvent... events) {
        CoverageState left = to.office().years().state(LEFT, 2018);
        left.evolve(new MembersEnrolled(LEFT, 2018, LEFT_VILLAGE, List.of(story.enrollment(FATHER))));
        for (CoverageEvent event : events) {
            CoverageRetold.tell(event, left);
        }
    }

    private static CoverageMovedOut movedOut() {
        return new CoverageMovedOut(LEFT, 2018, FATHER, JUNE.minusDays(1), HOUSEHOLD);
    }

    private CoverageMovedIn movedIn(List<Brought> brought, Subsidy... subsidies) {
        return new CoverageMovedIn(HOUSEHOLD, 2018, story.office().village(), LEFT, JUNE, goesOn(JUNE), List.of(LEFT), brought,
                List.of(subsidies));
    }

    private static Enrollment goesOn(LocalDate from) {
        return new Enrollment(FATHER, Category.ORDINARY, Money.parse("20.00"), LocalDate.parse("2017-12-01"), "", from,
                LocalDate.parse("2018-12-31"), Money.ZERO);
    }

    private static RefundContribution refund(LocalDate on, Reason reason) {
        return new RefundContribution(HOUSEHOLD, 2018, FATHER, on, reason);
    }

    private static ContributionRefunded refunded(String household, String village, Reason reason, LocalDate on, String yuan, String account,
                                                 Subsidy... withdrawn) {
        return new ContributionRefunded(household, 2018, village, FATHER, yuan(yuan), on, reason, null, yuan(account), List.of(withdrawn));
    }
}
