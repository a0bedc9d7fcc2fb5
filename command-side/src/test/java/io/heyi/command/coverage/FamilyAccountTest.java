package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.outpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.SON;
import static io.heyi.command.coverage.CoverageYearStory.in2018;
import static io.heyi.events.coverage.FamilyAccountCredited.Source.CARRIED_OVER;
import static io.heyi.events.coverage.FamilyAccountCredited.Source.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.money.Money;
import io.heyi.command.household.Family;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ResettlementRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a family account (家庭账户) is filled, used, returned and closed. In 2018 every member brings 20 yuan and the account pays first. */
class FamilyAccountTest {

    private final Bill visit = visit("1", "2018-06-01", "50.00");
    private final Bill nextVisit = visit("2", "2018-06-02", "50.00");

    @Test
    void every_member_of_the_household_brings_money_and_any_of_them_uses_it() {
        CoverageYearStory story = in2018().enrolled(FATHER, MOTHER).enrolled(SON).settled(visit);
        assertThat(story.settlement(visit).adjudication().account()).isEqualTo(yuan("50.00"));
        Adjudication mothers = story.settles(nextVisit.of(Family.MOTHER, 49));
        assertThat(mothers.account()).isEqualTo(yuan("10.00"));
        assertThat(mothers.basic()).isEqualTo(yuan("24.00"));
    }

    @Test
    void money_of_another_year_is_used_like_any_other() {
        CoverageYearStory story = in2018().credited("15.00", 2017, CARRIED_OVER).enrolled(FATHER).credited("5.00", 2017, RETURNED);
        assertThat(story.settles(visit).account()).isEqualTo(yuan("40.00"));
    }

    @Test
    void the_account_gets_back_what_a_reversed_claim_had_used() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit);
        story.when(story.reverse(visit)).leadsTo(story.reversalOf(visit, 2018));
        assertThat(story.reversalOf(visit, 2018).takenBack().account()).isEqualTo(yuan("20.00"));
        assertThat(story.reversed(visit).settles(nextVisit).account()).isEqualTo(yuan("20.00"));
    }

    @Test
    void closing_the_year_carries_over_what_is_left() {
        CoverageYearStory story = in2018().enrolled(FATHER, MOTHER, SON).settled(visit);
        story.when(story.close()).leadsTo(story.yearClosed("10.00"));
    }

    @Test
    void closing_a_year_whose_account_is_used_up_carries_over_nothing() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit);
        story.when(story.close()).leadsTo(story.yearClosed("0.00"));
    }

    @Test
    void a_late_bill_of_a_closed_year_is_paid_from_the_pool_alone() {
        CoverageYearStory story = in2018().enrolled(FATHER, MOTHER).closed();
        Adjudication late = story.settles(visit);
        assertThat(late.account()).isEqualTo(yuan("0.00"));
        assertThat(late.basic()).isEqualTo(yuan("30.00"));
    }

    @ParameterizedTest(name = "reversed on {0}, returned to {1}")
    @CsvSource({"2019-03-01, 2019", "2020-03-01, 2020", "2018-12-31, 2019"})
    void account_money_of_a_closed_year_goes_to_the_households_year_of_the_reversal(LocalDate on, int returnedTo) {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit).closed();
        assertThat(story.reversalOf(visit, on, returnedTo).takenBack().account()).isEqualTo(yuan("0.00"));
        assertThat(story.reversalOf(visit, on, returnedTo).amounts().account()).isEqualTo(yuan("20.00"));
        story.when(story.reverse(visit, on)).leadsTo(story.reversalOf(visit, on, returnedTo));
    }

    @Test
    void after_such_a_reversal_the_closed_account_is_still_empty_and_all_else_is_restored() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit).closed().reversed(visit);
        Adjudication late = story.settles(visit("2", "2018-06-01", "50.00"));
        assertThat(late.account()).isEqualTo(yuan("0.00"));
        assertThat(late.basic()).isEqualTo(yuan("30.00"));
    }

    @Test
    void a_later_visit_is_named_when_the_account_would_have_paid_it() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit, nextVisit);
        story.when(story.reverse(visit)).leadsTo(story.reversalOf(visit, 2018), wouldHaveBeen(nextVisit, "20.00", "18.00", "12.00"));
    }

    @Test
    void money_that_came_in_between_two_visits_counts_for_the_second_alone() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit).credited("15.00", 2017, RETURNED).settled(nextVisit);
        assertThat(story.settlement(nextVisit).adjudication().account()).isEqualTo(yuan("15.00"));
        story.when(story.reverse(visit)).leadsTo(story.reversalOf(visit, 2018),
                new ResettlementRequired(HOUSEHOLD, 2018, nextVisit.id(), visit.id(),
                        amounts("50.00", "15.00", "21.00", "14.00"), amounts("50.00", "35.00", "9.00", "6.00")));
    }

    @Test
    void money_that_came_in_after_a_visit_does_not_count_for_it() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit, nextVisit).enrolled(MOTHER);
        story.when(story.reverse(visit)).leadsTo(story.reversalOf(visit, 2018), wouldHaveBeen(nextVisit, "20.00", "18.00", "12.00"));
    }

    @Test
    void a_late_bill_is_not_named_for_account_money_that_the_closing_took() {
        CoverageYearStory story = in2018().enrolled(FATHER).settled(visit).closed().settled(nextVisit);
        story.when(story.reverse(visit)).leadsTo(story.reversalOf(visit, 2019));
    }

    private static ResettlementRequired wouldHaveBeen(Bill bill, String account, String basic, String selfPay) {
        return new ResettlementRequired(HOUSEHOLD, 2018, bill.id(), visit("1", "2018-06-01", "50.00").id(),
                amounts("50.00", "0.00", "30.00", "20.00"), amounts("50.00", account, basic, selfPay));
    }

    private static Amounts amounts(String total, String account, String basic, String selfPay) {
        return new Amounts(yuan(total), yuan(total).minus(yuan(account)), Money.ZERO, yuan(account), yuan(basic), Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, yuan(selfPay));
    }

    private static Bill visit(String number, String day, String total) {
        return outpatient(number).on(day).of(FATHER, 52).costing(total);
    }
}
