package io.heyi.query.report;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.ZHAO;
import static io.heyi.query.Given.enrolled;
import static io.heyi.query.Given.household;
import static io.heyi.query.Given.plan;
import static io.heyi.query.Given.resident;
import static io.heyi.query.Given.reversed;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.household.MemberDied;
import io.heyi.events.json.LedgerJson;
import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.report.CountyReport.Figures;
import io.heyi.query.report.CountyReport.Layers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CountyReportTest {

    private final TestLedger ledger = new TestLedger();

    @Test
    void beforeTheFirstImportItIsEmptyAndSaysSo() {
        CountyReport report = ledger.report("2009-01-01", "2009-10-31", 0);

        assertThat(report.empty()).isTrue();
        assertThat(report.plan()).isEmpty();
        assertThat(report.paid()).isEqualTo(Money.ZERO);
        assertThat(report.inpatient()).isEqualTo(new Figures(0, Money.ZERO, Money.ZERO, "0.0000"));
        assertThat(report.enrollmentRate()).isEqualTo("0.0000");
        assertThat(report.kinds()).hasSize(ClaimKind.values().length);
        assertThat(report.personsAtAnnualCeiling()).isZero();
    }

    @Test
    void sumsAMonthByKindWithInpatientAsEverythingButOutpatient() {
        ledger.given(plan(Given.PLAN, 2009, "30000.00"), household(LI, WANG, ZHAO), enrolled(2009, LI, WANG),
                claim("S1", 1).kind(ClaimKind.OUTPATIENT).of(LI).on("2009-01-31").paid("5.31", "21.26"),
                claim("S2", 2).kind(ClaimKind.OUTPATIENT).of(ZHAO).on("2009-01-31").paid("0.00", "9.00"),
                claim("S3", 3).kind(ClaimKind.INPATIENT).of(WANG).on("2009-01-01").layers("0.00", "40.00", "3.00", "2.00")
                        .paid("363.30", "1000.00"),
                claim("S4", 4).kind(ClaimKind.CHRONIC).of(LI).on("2009-01-15").paid("50.00", "100.00"),
                claim("S5", 5).kind(ClaimKind.INPATIENT).of(LI).on("2009-02-01").paid("999.00", "999.00"));

        CountyReport report = ledger.report("2009-01-01", "2009-01-31");

        assertThat(report.empty()).isFalse();
        assertThat(report.position()).isEqualTo(8);
        assertThat(report.plan()).isEqualTo(Given.PLAN);
        assertThat(report.paid()).isEqualTo(Money.parse("418.61"));
        assertThat(report.personTimes()).isEqualTo(4);
        assertThat(report.beneficiaries()).as("who was paid nothing is none").isEqualTo(2);
        assertThat(report.outpatient()).isEqualTo(new Figures(2, Money.parse("5.31"), Money.parse("30.26"), "0.1755"));
        assertThat(report.inpatient()).isEqualTo(new Figures(2, Money.parse("413.30"), Money.parse("1100.00"), "0.3757"));
        assertThat(report.kinds().get(ClaimKind.INPATIENT))
                .isEqualTo(new Figures(1, Money.parse("363.30"), Money.parse("1000.00"), "0.3633"));
        assertThat(report.kinds().get(ClaimKind.CHRONIC)).isEqualTo(new Figures(1, Money.parse("50.00"), Money.parse("100.00"), "0.5000"));
        assertThat(report.kinds().get(ClaimKind.MATERNITY).claims()).isZero();
        assertThat(report.layers()).isEqualTo(new Layers(Money.parse("418.61"), Money.parse("40.00"), Money.parse("3.00"),
                Money.parse("2.00"), Money.ZERO));
        assertThat(report.residents()).isEqualTo(3);
        assertThat(report.enrolledResidents()).isEqualTo(2);
        assertThat(report.enrollmentRate()).isEqualTo("0.6667");
    }

    @Test
    void aReversedSettlementCountsNowhereButIsStillThereAsKnownBefore() {
        ClaimSettled stays = claim("S1", 1).of(LI).on("2009-03-01").paid("100.00", "400.00");
        ClaimSettled taken = claim("S2", 2).of(WANG).on("2009-03-02").layers("1.00", "2.00", "3.00", "4.00").paid("30000.00", "50000.00");
        ledger.given(plan(Given.PLAN, 2009, "30000.00"));
        long before = ledger.given(stays, taken);
        long after = ledger.given(reversed(taken));

        CountyReport now = ledger.report("2009-01-01", "2009-12-31", after);
        CountyReport then = ledger.report("2009-01-01", "2009-12-31", before);

        assertThat(now.paid()).isEqualTo(Money.parse("100.00"));
        assertThat(now.personTimes()).isEqualTo(1);
        assertThat(now.beneficiaries()).isEqualTo(1);
        assertThat(now.inpatient().totalCost()).isEqualTo(Money.parse("400.00"));
        assertThat(now.casesAtLeast10000()).isZero();
        assertThat(now.personsAtLeast10000()).isZero();
        assertThat(now.personsAtAnnualCeiling()).isZero();
        assertThat(now.layers()).isEqualTo(new Layers(Money.parse("100.00"), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(then.paid()).isEqualTo(Money.parse("30100.00"));
        assertThat(then.personTimes()).isEqualTo(2);
        assertThat(then.casesAtLeast10000()).isEqualTo(1);
        assertThat(then.personsAtLeast10000()).isEqualTo(1);
        assertThat(then.personsAtAnnualCeiling()).isEqualTo(1);
        assertThat(then.layers()).isEqualTo(new Layers(Money.parse("30100.00"), Money.parse("2.00"), Money.parse("3.00"),
                Money.parse("4.00"), Money.parse("1.00")));
    }

    @Test
    void aReversalLandsInThePeriodOfItsSettlement() {
        ClaimSettled march = claim("S1", 1).on("2009-03-31").paid("100.00", "400.00");
        ledger.given(march, reversed(march));

        assertThat(ledger.report("2009-03-31", "2009-03-31").personTimes()).isZero();
        assertThat(ledger.report("2009-12-01", "2009-12-31").personTimes()).as("the month it was reversed in").isZero();
        assertThat(ledger.jdbc().sql("""
                select count(*) = 2 and sum(sign) = 0 and sum(total) = 0 and sum(eligible) = 0 and sum(basic) = 0 and sum(self_pay) = 0
                       and count(distinct (ordinal, service_date, benefit_year, kind, resident, village, plan_code, plan_version)) = 1
                from settlement_fact""").query(Boolean.class).single()).isTrue();
    }

    @Test
    void aLateClaimCountsInThePeriodOfItsServiceDate() {
        long printed = ledger.given(claim("S1", 1).on("2009-10-31").paid("100.00", "400.00"));
        long later = ledger.given(claim("S2", 2).of(WANG).on("2009-10-01").paid("7.00", "10.00"));

        assertThat(ledger.report("2009-01-01", "2009-10-31", printed).paid()).isEqualTo(Money.parse("100.00"));
        assertThat(ledger.report("2009-01-01", "2009-10-31", later).paid()).isEqualTo(Money.parse("107.00"));
    }

    @Test
    void tenThousandYuanAndMoreIncludesTenThousandItself() {
        ledger.given(
                claim("S1", 1).of(LI).on("2009-03-01").paid("10000.00", "20000.00"),
                claim("S2", 2).of(WANG).on("2009-03-01").paid("9999.99", "20000.00"),
                claim("S3", 3).of(ZHAO).on("2009-03-01").paid("6000.00", "20000.00"),
                claim("S4", 4).of(ZHAO).on("2009-04-01").paid("4000.00", "20000.00"));

        CountyReport report = ledger.report("2009-01-01", "2009-12-31");

        assertThat(report.casesAtLeast10000()).as("single settlements").isEqualTo(1);
        assertThat(report.personsAtLeast10000()).as("sums over the period").isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-03-31").personsAtLeast10000()).isEqualTo(1);
    }

    @Test
    void onlyTheBasicLayerMakesTenThousand() {
        ledger.given(claim("S1", 1).layers("0.00", "5000.00", "0.00", "0.00").paid("6000.00", "20000.00"));

        CountyReport report = ledger.report("2009-01-01", "2009-12-31");

        assertThat(report.casesAtLeast10000()).isZero();
        assertThat(report.personsAtLeast10000()).isZero();
        assertThat(report.inpatient().compensationRate()).isEqualTo("0.3000");
    }

    @Test
    void atTheAnnualCeilingIsWhoseYearComesToItWhateverTheirOutpatientVisitsPaid() {
        ledger.given(plan(Given.PLAN, 2009, "30000.00"), plan("990101-2010", 2010, "40000.00"),
                claim("S1", 1).of(LI).on("2009-03-01").paid("20000.00", "50000.00"),
                claim("S2", 2).of(LI).on("2009-11-01").paid("10000.00", "50000.00"),
                claim("S3", 3).of(LI).kind(ClaimKind.OUTPATIENT).on("2009-03-01").paid("15.00", "60.00"),
                claim("S4", 4).of(WANG).on("2009-03-01").paid("29999.99", "50000.00"),
                claim("S5", 5).of(ZHAO).on("2010-01-01").by("990101-2010").paid("30000.00", "50000.00"));

        assertThat(ledger.report("2009-01-01", "2009-10-31").personsAtAnnualCeiling()).as("the benefit year, not the period").isEqualTo(1);
        assertThat(ledger.report("2009-01-01", "2010-12-31").personsAtAnnualCeiling()).isZero();
    }

    @Test
    void theCeilingIsThatOfThePlanSettledByLast() {
        ledger.given(plan("990101-2009", 2009, "30000.00"), plan("990102-2009", 2009, "50000.00"),
                claim("S1", 1).of(LI).by("990101-2009").paid("30000.00", "80000.00"),
                claim("S2", 2).of(LI).by("990102-2009").paid("20000.00", "80000.00"),
                claim("S3", 3).of(WANG).by("990101-2009").paid("10000.00", "80000.00"),
                claim("S4", 4).of(WANG).by("990102-2009").paid("20000.00", "80000.00"));

        CountyReport report = ledger.report("2009-01-01", "2009-12-31");

        assertThat(report.personsAtAnnualCeiling()).isEqualTo(1);
        assertThat(report.plan()).isEqualTo("990101-2009, 990102-2009");
    }

    @Test
    void residentsLiveFromTheYearOfBirthToTheYearOfDeath() {
        long born = ledger.given(household(LI, WANG, ZHAO));
        ledger.given(new MemberDied(Given.HOUSEHOLD, Given.VILLAGE, LI, LocalDate.of(2009, 5, 1)));

        assertThat(ledger.report("2008-01-01", "2008-12-31").residents()).as("before Zhao's birth").isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-12-31").residents()).as("Li died in it").isEqualTo(3);
        assertThat(ledger.report("2010-01-01", "2010-12-31").residents()).isEqualTo(2);
        assertThat(ledger.report("2010-01-01", "2010-12-31", born).residents()).as("as known before the death").isEqualTo(3);
    }

    @Test
    void whoDiedBeforeTheYearBeganWasNeverEnrolledInIt() {
        ledger.given(household(LI, WANG), enrolled(2009, LI, WANG), enrolled(2010, LI, WANG),
                new CoverageEnded(Given.HOUSEHOLD, 2009, LI, LocalDate.of(2009, 12, 20)),
                new CoverageEnded(Given.HOUSEHOLD, 2010, LI, LocalDate.of(2009, 12, 20)));
        ledger.given(new CoverageEnded(Given.HOUSEHOLD, 2010, LI, LocalDate.of(2009, 12, 19)));

        assertThat(ledger.report("2009-01-01", "2009-12-31").enrolledResidents()).isEqualTo(2);
        assertThat(ledger.report("2010-01-01", "2010-12-31").enrolledResidents()).isEqualTo(1);
    }

    @Test
    void theBenefitYearIsThatOfTheEndOfThePeriod() {
        ledger.given(plan("990101-2009", 2009, "30000.00"), plan("990101-2010", 2010, "40000.00"),
                household(LI, WANG, resident("20100101", 4)), enrolled(2009, LI, WANG), enrolled(2010, LI));

        CountyReport report = ledger.report("2009-07-01", "2010-06-30");

        assertThat(report.plan()).isEqualTo("990101-2010");
        assertThat(report.residents()).isEqualTo(3);
        assertThat(report.enrolledResidents()).isEqualTo(1);
        assertThat(report.enrollmentRate()).isEqualTo("0.3333");
    }

    @Test
    void itsJsonHasTheKeysOfTheFormat() {
        ledger.given(plan(Given.PLAN, 2009, "30000.00"), claim("S1", 1).paid("363.30", "1000.00"));

        JsonNode json = LedgerJson.mapper().valueToTree(ledger.report("2009-01-01", "2009-10-31"));

        assertThat(json.propertyNames()).contains("plan", "period", "asKnownAt", "position", "paid", "personTimes", "beneficiaries",
                "outpatient", "inpatient", "casesAtLeast10000", "personsAtLeast10000", "personsAtAnnualCeiling", "enrolledResidents",
                "residents", "enrollmentRate", "layers", "kinds");
        assertThat(json.at("/paid").asString()).isEqualTo("363.30");
        assertThat(json.at("/period/to").asString()).isEqualTo("2009-10-31");
        assertThat(json.at("/inpatient").toString())
                .isEqualTo("{\"claims\":1,\"paid\":\"363.30\",\"totalCost\":\"1000.00\",\"compensationRate\":\"0.3633\"}");
        assertThat(json.at("/layers").toString()).isEqualTo("{\"basic\":\"363.30\",\"seriousIllness\":\"0.00\","
                + "\"medicalAssistance\":\"0.00\",\"guarantee\":\"0.00\",\"familyAccount\":\"0.00\"}");
        assertThat(json.at("/kinds/INPATIENT/paid").asString()).isEqualTo("363.30");
        assertThat(json.at("/kinds/OUTPATIENT/claims").asInt()).isZero();
    }

    @Test
    void aPositionNotProjectedYetIsRefusedInsteadOfDrawnWrong() {
        long projected = ledger.given(claim("S1", 1).paid("1.00", "2.00"));
        ledger.record(Instant.now(), claim("S2", 2).paid("1.00", "2.00"));

        assertThatThrownBy(() -> ledger.report("2009-01-01", "2009-12-31", projected + 1))
                .isInstanceOfSatisfying(ReadSideBehind.class, refusal -> {
                    assertThat(refusal.asked()).isEqualTo(2);
                    assertThat(refusal.applied()).isEqualTo(1);
                    assertThat(refusal.zh()).contains("2").contains("1");
                });
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> ledger.report("2009-02-01", "2009-01-31")).isInstanceOf(PeriodInDisorder.class);
    }
}
