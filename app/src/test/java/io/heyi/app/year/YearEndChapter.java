package io.heyi.app.year;

import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static io.heyi.app.year.Village.contribution;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;

/** The turn of the year: the next plan, who is enrolled under it, and the closing of the old one (年度结转). */
final class YearEndChapter {

    private static final String CLOSING = "/api/v1/benefit-years/2009/closing";
    /** The Zhangs, the Wangs, the Zhaos, Zhou, Sun, and those of the file. */
    private static final int HOUSEHOLDS = 5 + Village.HOUSEHOLDS_IN_THE_FILE;

    private final Office office;

    YearEndChapter(Office office) {
        this.office = office;
    }

    void theNextPlanIsComparedAndPublished() {
        Answer draft = ok(office.post(Person.REVIEWER, "/api/v1/plans/dry-run", "{\"yaml\": %s}".formatted(Plans.quoted(Plans.of2010()))));
        assertThat(draft.json().at("/changes").valueStream().map(change -> change.at("/path").asString() + ": "
                + change.at("/before").asString() + " to " + change.at("/after").asString())).as(draft.body())
                .contains("annualCeiling: 15000.00 to 20000.00", "outpatient.familyAccount.creditPerMember: 10.00 to 12.00");
        Answer asked = ok(office.post(Person.REVIEWER, "/api/v1/plans",
                "{\"id\": \"%s\", \"yaml\": %s}".formatted(office.nextRequest(), Plans.quoted(Plans.of2010()))));
        ok(office.agree(Person.SECOND_REVIEWER, asked));
    }

    /** 2 x 12.00 go to the account of the Wangs for 2010. */
    void theWangsAreEnrolledForTheNextYear() {
        ok(office.post(Person.CLERK, "/api/v1/households/" + Village.WANGS + "/enrollments", "{\"year\": 2010, \"contributions\": [%s, %s]}"
                .formatted(contribution(Village.WANG, "30.00", "2009-12-10", "SJ-1001"),
                        contribution(Village.CHEN, "30.00", "2009-12-10", "SJ-1002"))));
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.WANG, "2010-01-04").text("familyAccount")).isEqualTo("24.00");
    }

    /** One reviewer asks, another agrees; what the Wangs have left, 2 x 10.00, goes to their account of 2010. */
    void theYearIsClosedByTwoReviewers() {
        String request = "{\"id\": \"%s\", \"closedOn\": \"%s\"}";
        refused(office.post(Person.REVIEWER, CLOSING, request.formatted(office.nextRequest(), "2009-12-31")), 422, "year-not-over");
        refused(office.post(Person.COUNTY_CLERK, CLOSING, request.formatted(office.nextRequest(), "2010-01-31")), 403, "not-allowed");
        Answer asked = ok(office.post(Person.REVIEWER, CLOSING, request.formatted(office.nextRequest(), "2010-01-31")));
        refused(office.agree(Person.REVIEWER, asked), 422, "own-request");
        assertThat(closed(ok(office.agree(Person.SECOND_REVIEWER, asked)))).containsExactly(HOUSEHOLDS, 0);
        assertThat(closed(ok(office.agree(Person.SECOND_REVIEWER, asked)))).as("agreed to again").containsExactly(0, HOUSEHOLDS);
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.WANG, "2010-02-01").text("familyAccount")).as("24.00 + 20.00").isEqualTo("44.00");
        refused(office.post(Person.CLERK, "/api/v1/households/" + Village.SUNS + "/enrollments", "{\"year\": 2009, \"contributions\": [%s]}"
                .formatted(contribution(Village.SUN, "20.00", "2009-12-30", "SJ-0012"))), 422, "year-closed");
    }

    private static int[] closed(Answer agreed) {
        return new int[] {agreed.json().at("/closing/closed").asInt(), agreed.json().at("/closing/closedBefore").asInt()};
    }

    /** Of December, and it comes in February: the account of 2009 is empty since the closing. 40.00 x 0.25 = 10.00. */
    void aLateBillOfTheClosedYearIsSettledWithoutTheAccount() {
        Bills.shares(Bills.settle(office, HEALTH_CENTRE, "MZ-7", Bills.visit(Village.CHEN, "2009-12-20", "40.00")),
                "40.00 = 0.00 account + 10.00 basic + 0.00 assistance + 30.00 self-pay");
    }
}
