package io.heyi.app.year;

import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static io.heyi.app.year.Village.contribution;
import static io.heyi.app.year.Village.household;
import static io.heyi.app.year.Village.member;
import static io.heyi.app.year.Village.subsidy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** December 2008 to May 2009: the collection (参合筹资). 20.00 a head, which the state tops up by 80.00. */
final class EnrollmentChapter {

    private static final String HOUSEHOLDS = "/api/v1/households";

    private final Office office;

    EnrollmentChapter(Office office) {
        this.office = office;
    }

    void theHouseholdsAreRegisteredOneByOne() {
        registered(Village.ZHANGS, Village.FIRST, member(Village.ZHANG, "张建国", "HEAD", "ORDINARY"),
                member(Village.LI, "李秀英", "SPOUSE", "ORDINARY"), member(Village.MEI, "张小美", "CHILD", "ORDINARY"));
        registered(Village.WANGS, Village.FIRST, member(Village.WANG, "王德福", "HEAD", "MINIMUM_LIVING"),
                member(Village.CHEN, "陈桂花", "SPOUSE", "ORDINARY"));
        registered(Village.ZHAOS, Village.SECOND, member(Village.ZHAO, "赵德海", "HEAD", "ORDINARY"),
                member(Village.TIEZHU, "赵铁柱", "CHILD", "ORDINARY"));
        registered(Village.ZHOUS, Village.FIRST, member(Village.ZHOU, "周长贵", "HEAD", "ORDINARY"));
        registered(Village.SUNS, Village.FIRST, member(Village.SUN, "孙福贵", "HEAD", "ORDINARY"));
        // 3 + 2 + 1 + 1 and 2
        assertThat(progress()).containsExactly(
                Village.FIRST + ": 0 of 7, 0.00", Village.SECOND + ": 0 of 2, 0.00");
    }

    private void registered(String householdNo, String village, String... members) {
        Answer answer = ok(office.post(Person.CLERK, HOUSEHOLDS, household(householdNo, village, members)));
        assertThat(answer.json().at("/added").asInt()).isEqualTo(members.length);
    }

    /** Eight people at the counter, 1,800 by file. The window (集中缴费期) is open until the end of February. */
    void contributionsComeIn() {
        enrolled(Village.ZHANGS, contribution(Village.ZHANG, "20.00", "2008-12-01", "SJ-0001"),
                contribution(Village.LI, "20.00", "2008-12-01", "SJ-0002"), contribution(Village.MEI, "20.00", "2008-12-01", "SJ-0003"));
        enrolled(Village.WANGS, contribution(Village.WANG, "20.00", "2008-12-03", "SJ-0004"),
                contribution(Village.CHEN, "20.00", "2008-12-03", "SJ-0005"));
        enrolled(Village.ZHAOS, contribution(Village.ZHAO, "20.00", "2009-02-28", "SJ-0006"),
                contribution(Village.TIEZHU, "20.00", "2009-02-28", "SJ-0007"));
        enrolled(Village.SUNS, contribution(Village.SUN, "20.00", "2008-12-09", "SJ-0008"));

        Answer asked = ok(office.upload(Person.CLERK, "/api/v1/imports/" + office.nextRequest(), Village.files()));
        refused(office.agree(Person.CLERK, asked), 403, "not-allowed");
        Answer taken = ok(office.agree(Person.REVIEWER, asked));
        assertThat(taken.json().at("/imported/rejections")).as(taken.body()).isEmpty();
        assertThat(taken.json().at("/imported/files").valueStream().map(file -> file.at("/taken").asInt()))
                .containsExactly(Village.RESIDENTS_IN_THE_FILE, Village.RESIDENTS_IN_THE_FILE);
    }

    private void enrolled(String householdNo, String... contributions) {
        Answer answer = ok(enroll(householdNo, contributions));
        assertThat(answer.json().at("/enrolled").asInt()).isEqualTo(contributions.length);
    }

    private Answer enroll(String householdNo, String... contributions) {
        return office.post(Person.CLERK, HOUSEHOLDS + "/" + householdNo + "/enrollments",
                "{\"year\": 2009, \"contributions\": [%s]}".formatted(String.join(", ", contributions)));
    }

    void nobodyIsEnrolledTwiceAndNoReceiptIsUsedTwice() {
        refused(office.post(Person.CLERK, HOUSEHOLDS, household(Village.ZHAOS, Village.SECOND,
                member(Village.MEI, "张小美", "CHILD", "ORDINARY"))), 422, "resident-belongs-elsewhere");
        refused(enroll(Village.ZHAOS, contribution(Village.MEI, "20.00", "2009-01-05", "SJ-0009")), 422, "not-a-member");
        refused(enroll(Village.ZHANGS, contribution(Village.MEI, "20.00", "2009-01-05", "SJ-0009")), 422, "enrolled-differently");
        refused(enroll(Village.ZHOUS, contribution(Village.ZHOU, "20.00", "2009-01-05", "SJ-0001")), 422, "receipt-already-used");
        Answer again = ok(enroll(Village.ZHANGS, contribution(Village.MEI, "20.00", "2008-12-01", "SJ-0003")));
        assertThat(again.json().at("/enrolled").asInt()).as("the same again").isZero();
    }

    /** For each 40.00 of the centre, 30.00 of the province, 10.00 of the county; medical assistance pays Wang's own 20.00. */
    void theStateAddsItsSubsidies() {
        granted(Village.ZHANGS, Village.ZHANG, Village.LI, Village.MEI);
        granted(Village.WANGS, Village.WANG, Village.CHEN);
        granted(Village.ZHAOS, Village.ZHAO, Village.TIEZHU);
        granted(Village.SUNS, Village.SUN);
        grant(Village.WANGS, subsidy(Village.WANG, "ASSISTANCE", "20.00"));
        refused(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.WANGS + "/subsidies",
                subsidies(subsidy(Village.CHEN, "ASSISTANCE", "20.01"))), 422, "assistance-exceeds-contribution");
    }

    private void granted(String householdNo, String... residents) {
        grant(householdNo, Arrays.stream(residents).map(resident -> subsidy(resident, "CENTRAL", "40.00") + ", "
                + subsidy(resident, "PROVINCE", "30.00") + ", " + subsidy(resident, "COUNTY", "10.00")).collect(Collectors.joining(", ")));
    }

    private void grant(String householdNo, String subsidies) {
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + householdNo + "/subsidies", subsidies(subsidies)));
    }

    private static String subsidies(String subsidies) {
        return "{\"year\": 2009, \"grantedOn\": \"2009-02-05\", \"reference\": \"财社〔2009〕1号\", \"subsidies\": [%s]}".formatted(subsidies);
    }

    /** His employer insures him; the 20.00 go back to him and the 80.00 to the state, and he is enrolled no more. */
    void aContributionIsRefunded() {
        String refund = "{\"year\": 2009, \"resident\": \"%s\", \"refundedOn\": \"2009-02-10\", \"reason\": \"ENROLLED_TWICE\"}";
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.SUNS + "/refunds", refund.formatted(Village.SUN)));
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.SUN, "2009-03-01").text("notCovered")).isEqualTo("NOT_ENROLLED");
    }

    void theWindowClosesAndTheProgressIsRead() {
        // 6 x 20.00 came in the first village, 20.00 went back; 2 x 20.00 + 1800 x 20.00 in the second
        assertThat(progress()).containsExactly(
                Village.FIRST + ": 5 of 7, 120.00 less 20.00", Village.SECOND + ": 1802 of 1802, 36040.00");
        JsonNode total = collection().at("/total");
        // 7 x 40.00, 7 x 30.00, 7 x 10.00, and Wang's own
        assertThat(total.at("/subsidies/CENTRAL").asString()).isEqualTo("280.00");
        assertThat(total.at("/subsidies/PROVINCE").asString()).isEqualTo("210.00");
        assertThat(total.at("/subsidies/COUNTY").asString()).isEqualTo("70.00");
        assertThat(total.at("/subsidies/ASSISTANCE").asString()).isEqualTo("20.00");
    }

    /** Village by village: enrolled of how many residents, what came in and what went back. */
    private java.util.List<String> progress() {
        return collection().at("/villages").valueStream().map(village -> village.at("/village").asString() + ": "
                + village.at("/enrolled").asLong() + " of " + village.at("/residents").asLong() + ", " + village.at("/contributions").asString()
                + (village.at("/refunds").asString().equals("0.00") ? "" : " less " + village.at("/refunds").asString())).toList();
    }

    private JsonNode collection() {
        return ok(office.get(Person.REVIEWER, "/api/v1/collection?year=2009&place=" + Office.TOWNSHIP)).json();
    }

    void aCardIsIssuedLostAndReplaced() {
        card("", "{\"cardNo\": \"K-0001\", \"resident\": \"%s\", \"issuedOn\": \"2009-01-05\"}".formatted(Village.ZHANG));
        card("", "{\"cardNo\": \"K-0003\", \"resident\": \"%s\", \"issuedOn\": \"2009-01-05\"}".formatted(Village.ZHAO));
        refused(office.post(Person.CLERK, "/api/v1/cards", "{\"cardNo\": \"K-0002\", \"resident\": \"%s\", \"issuedOn\": \"2009-01-06\"}"
                .formatted(Village.ZHANG)), 422, "already-has-a-card");
        card("/K-0001/loss", "{\"lostOn\": \"2009-02-01\"}");
        card("/K-0001/replacement", "{\"newCardNo\": \"K-0002\", \"resident\": \"%s\", \"issuedOn\": \"2009-02-08\"}".formatted(Village.ZHANG));
        JsonNode head = ok(office.get(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHANGS)).json().at("/members/0");
        assertThat(head.at("/cards").valueStream().map(card -> card.at("/cardNo").asString() + " " + card.at("/state").asString()))
                .containsExactly("K-0001 LOST", "K-0002 VALID");
    }

    private void card(String path, String request) {
        ok(office.post(Person.CLERK, "/api/v1/cards" + path, request));
    }

    /** Registered and paid for within 90 days (66), a newborn is covered from the day of birth. */
    void aChildIsBorn() {
        ok(office.post(Person.CLERK, HOUSEHOLDS + "/" + Village.ZHANGS + "/members", """
                {"member": %s, "reason": "BIRTH", "joinedOn": "2009-03-15"}""".formatted(member(Village.BAO, "张小宝", "GRANDCHILD", "ORDINARY"))));
        enrolled(Village.ZHANGS, contribution(Village.BAO, "20.00", "2009-05-20", "SJ-0010"));
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.BAO, "2009-03-15").text("coveredFrom")).isEqualTo("2009-03-15");
    }

    /** Who pays after the window is covered from the day of payment. */
    void aLatecomerIsCoveredFromTheDayOfPayment() {
        enrolled(Village.ZHOUS, contribution(Village.ZHOU, "20.00", "2009-05-20", "SJ-0011"));
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.ZHOU, "2009-05-19").text("notCovered")).isEqualTo("NOT_YET_COVERED");
        assertThat(Bills.eligibility(office, HEALTH_CENTRE, Village.ZHOU, "2009-05-20").json().at("/covered").asBoolean()).isTrue();
        refused(office.hospitalPost(HEALTH_CENTRE, Bills.CHANNEL + "/settlements",
                Bills.settlement("MZ-0", Bills.visit(Village.ZHOU, "2009-05-19", "40.00"))), 422, "not-yet-covered");
    }
}
