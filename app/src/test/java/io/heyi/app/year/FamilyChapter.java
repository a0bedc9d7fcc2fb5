package io.heyi.app.year;

import static io.heyi.app.year.Bills.CHANNEL;
import static io.heyi.app.year.Bills.shares;
import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** July to October: a marriage, a household that gets poor, a new head, a death. */
final class FamilyChapter {

    private static final String HOUSEHOLDS = "/api/v1/households";

    private final Office office;

    FamilyChapter(Office office) {
        this.office = office;
    }

    /** Mei marries Zhao Tiezhu on 1 July. What she has used of the year's ceiling goes with her: 15000.00 - 10115.00 = 4885.00. */
    void theDaughterMarriesAndTakesHerCeilingsAlong() {
        Answer before = Bills.eligibility(office, COUNTY_HOSPITAL, Village.MEI, "2009-06-30");
        assertThat(Bills.left(before, "YEAR")).isEqualTo("4885.00");
        assertThat(before.text("familyAccount")).as("the child's visit took it").isEqualTo("0.00");
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHANGS + "/transfers", """
                {"resident": "%s", "toHousehold": "%s", "village": "%s", "relation": "DAUGHTER-IN-LAW", "movedOn": "2009-07-01"}"""
                .formatted(Village.MEI, Village.ZHAOS, Village.SECOND)));
        Answer after = Bills.eligibility(office, COUNTY_HOSPITAL, Village.MEI, "2009-07-01");
        assertThat(Bills.left(after, "YEAR")).isEqualTo("4885.00");
        assertThat(after.json().at("/admissionsThisYear").asInt()).isEqualTo(1);
        assertThat(after.text("familyAccount")).as("2 x 10.00, her new household's").isEqualTo("20.00");
        assertThat(ok(office.post(Person.CLERK, HOUSEHOLDS + "/search", "{\"resident\": \"%s\"}".formatted(Village.MEI))).text("householdNo"))
                .isEqualTo(Village.ZHAOS);
    }

    /** A claim belongs to the household of its day; the account is the household's, the ceiling of 100.00 a year the person's. */
    void aLateBillFromBeforeTheMoveBelongsToTheHouseholdLeft() {
        // 80.00 x 0.25
        shares(Bills.settle(office, HEALTH_CENTRE, "MZ-3", Bills.visit(Village.MEI, "2009-06-20", "80.00")),
                "80.00 = 0.00 account + 20.00 basic + 0.00 assistance + 60.00 self-pay");
        // (80.00 - 20.00) x 0.25
        shares(Bills.settle(office, HEALTH_CENTRE, "MZ-4", Bills.visit(Village.MEI, "2009-07-15", "80.00")),
                "80.00 = 20.00 account + 15.00 basic + 0.00 assistance + 45.00 self-pay");
        // 100.00 - 20.00 - 15.00
        assertThat(Bills.left(Bills.eligibility(office, HEALTH_CENTRE, Village.MEI, "2009-07-16"), "PERSON_YEAR")).isEqualTo("65.00");
    }

    /** Her second stay: (5000.00 - 150.00) x 0.45 + 2500.00 + 5500.00 = 10182.50, of which the ceiling leaves 4885.00. */
    void whatIsLeftUnderTheCeilingIsPaidOnce() {
        Answer cut = Bills.settle(office, COUNTY_HOSPITAL, "JS-7", Bills.stay(Village.MEI, "2009-09-01", "2009-09-10", "20000.00"));
        shares(cut, "20000.00 = 0.00 account + 4885.00 basic + 0.00 assistance + 15115.00 self-pay");
        assertThat(cut.json().at("/ceilingsHit/0").asString()).isEqualTo("YEAR");
        assertThat(cut.text("breakdown.deductible")).as("the second of the year").isEqualTo("150.00");
    }

    /** On minimum living allowance from 1 August: no deductible from that day on, and assistance pays half of what is left. */
    void theGrandmotherGetsMinimumLivingAllowance() {
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHANGS + "/categories",
                "{\"resident\": \"%s\", \"category\": \"MINIMUM_LIVING\", \"from\": \"2009-08-01\"}".formatted(Village.LI)));
        // (1000.00 - 100.00) x 0.65
        shares(ok(office.hospitalPost(HEALTH_CENTRE, CHANNEL + "/trials", Bills.stay(Village.LI, "2009-07-27", "2009-07-31", "1000.00"))),
                "1000.00 = 0.00 account + 585.00 basic + 0.00 assistance + 415.00 self-pay");
        // 1000.00 x 0.65; (1000.00 - 650.00) x 0.50
        shares(Bills.settle(office, HEALTH_CENTRE, "WJ-1", Bills.stay(Village.LI, "2009-08-10", "2009-08-14", "1000.00")),
                "1000.00 = 0.00 account + 650.00 basic + 175.00 assistance + 175.00 self-pay");
    }

    void theSonBecomesHeadOfTheHousehold() {
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHAOS + "/head",
                "{\"resident\": \"%s\", \"from\": \"2009-09-01\", \"formerRelation\": \"FATHER\"}".formatted(Village.TIEZHU)));
        assertThat(zhaos().valueStream().map(member -> member.at("/name").asString() + " " + member.at("/relation").asString()))
                .containsExactly("赵德海 FATHER", "赵铁柱 HEAD", "张小美 DAUGHTER-IN-LAW");
    }

    /** The old Zhao dies on 12 October. Until then he was covered, also where the bill comes later: 40.00 x 0.25 = 10.00. */
    void aDeathEndsCoverage() {
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHAOS + "/deaths",
                "{\"resident\": \"%s\", \"diedOn\": \"2009-10-12\"}".formatted(Village.ZHAO)));
        refused(office.hospitalPost(HEALTH_CENTRE, CHANNEL + "/settlements",
                Bills.settlement("MZ-5", Bills.visit(Village.ZHAO, "2009-10-15", "40.00"))), 422, "no-longer-covered");
        shares(Bills.settle(office, HEALTH_CENTRE, "MZ-5", Bills.visit(Village.ZHAO, "2009-10-10", "40.00")),
                "40.00 = 0.00 account + 10.00 basic + 0.00 assistance + 30.00 self-pay");
        ok(office.post(Person.CLERK, "/api/v1/cards/K-0003/return", "{\"returnedOn\": \"2009-10-20\"}"));
        JsonNode late = zhaos().get(0);
        assertThat(late.at("/diedOn").asString()).isEqualTo("2009-10-12");
        assertThat(late.at("/cards/0/state").asString()).isEqualTo("RETURNED");
        assertThat(late.at("/enrollments/0/coveredUntil").asString()).isEqualTo("2009-10-12");
    }

    private JsonNode zhaos() {
        return ok(office.get(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHAOS)).json().at("/members");
    }
}
