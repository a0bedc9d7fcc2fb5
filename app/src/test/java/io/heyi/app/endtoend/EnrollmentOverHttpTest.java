package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Households, enrollment, cards and the collection over HTTP: what clerks record, who sees it, and where a township ends. */
class EnrollmentOverHttpTest {

    private static final String HOUSEHOLDS = "/api/v1/households";
    private static final String HERE = HOUSEHOLDS + "/990101001000001";
    private static final String THERE = HOUSEHOLDS + "/990101002000009";
    private static final String HEAD = SmallCounty.resident(1).value();
    private static final String SPOUSE = SmallCounty.resident(2).value();
    private static final String CHILD = SmallCounty.resident(3).value();
    private static final String STRANGER = SmallCounty.resident(9).value();

    private Ledger ledger;
    private Http clerk;
    private Http elsewhere;
    private Http county;
    private Http reviewer;
    private Http auditor;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        clerk = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101001");
        elsewhere = Http.at(ledger).as(Role.CLERK, "clerk-2", "990101002");
        county = Http.at(ledger).as(Role.CLERK, "clerk-3", "990101");
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        auditor = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101");
        SmallCounty.open(ledger);
        ok(clerk.post(HOUSEHOLDS, household("990101001000001", "990101001001", person(HEAD, "张三", "HEAD"),
                person(SPOUSE, "李四", "SPOUSE"))));
        ok(elsewhere.post(HOUSEHOLDS, household("990101002000009", "990101002001", person(STRANGER, "王五", "HEAD"))));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aClerkRecordsWhoComesAndGoesAndEverybodyOfTheTownshipSeesIt() {
        Http.Answer added = ok(clerk.post(HERE + "/members",
                "{\"member\":%s,\"reason\":\"MOVED_IN\",\"joinedOn\":\"2009-03-01\"}".formatted(person(CHILD, "张小", "CHILD"))));
        ok(clerk.post(HERE + "/corrections", "{\"resident\":\"%s\",\"name\":\"张小三\",\"phone\":\"13800000000\"}".formatted(CHILD)));
        ok(clerk.post(HERE + "/categories", "{\"resident\":\"%s\",\"category\":\"POOR\",\"from\":\"2009-04-01\"}".formatted(CHILD)));
        ok(clerk.post(HERE + "/head", "{\"resident\":\"%s\",\"from\":\"2009-05-01\",\"formerRelation\":\"SPOUSE\"}".formatted(SPOUSE)));
        ok(clerk.post(HERE + "/deaths", "{\"resident\":\"%s\",\"diedOn\":\"2009-06-01\"}".formatted(HEAD)));
        ok(clerk.post(HERE + "/departures",
                "{\"resident\":\"%s\",\"reason\":\"MOVED_OUT\",\"lastDay\":\"2009-06-30\"}".formatted(CHILD)));
        for (Http reader : List.of(clerk, reviewer, auditor)) {
            JsonNode members = ok(now(reader).get(HERE)).json().get("members");
            assertThat(members.size()).isEqualTo(3);
            assertThat(member(members, CHILD).get("name").asString()).isEqualTo("张小三");
            assertThat(member(members, CHILD).get("until").asString()).isEqualTo("2009-06-30");
            assertThat(member(members, CHILD).get("categories").size()).isEqualTo(2);
            assertThat(member(members, SPOUSE).get("relation").asString()).isEqualTo("HEAD");
            assertThat(member(members, HEAD).get("diedOn").asString()).isEqualTo("2009-06-01");
        }
        assertThat(ok(clerk.get(HERE + "?position=" + (added.position() - 1))).json().get("members").size()).isEqualTo(2);
        assertThat(ok(now(clerk).post(HOUSEHOLDS + "/search", "{\"resident\":\"%s\"}".formatted(CHILD))).text("householdNo"))
                .isEqualTo("990101001000001");
    }

    @Test
    void theSameAgainIsTheSameAnswerAndNoEventAndOtherContentIsRefused() {
        String request = household("990101001000001", "990101001001", person(HEAD, "张三", "HEAD"));
        long before = position();
        assertThat(ok(clerk.post(HOUSEHOLDS, request)).text("added")).isEqualTo("0");
        Http.Answer other = clerk.post(HOUSEHOLDS, household("990101001000001", "990101001001", person(HEAD, "张四", "HEAD")));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("field")).isEqualTo("name");
        ok(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", HEAD)));
        long enrolled = position();
        assertThat(ok(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", HEAD))).text("enrolled")).isEqualTo("0");
        assertThat(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-02", "PJ-1", HEAD)).text("field")).isEqualTo("paidOn");
        assertThat(List.of(enrolled, position())).containsOnly(before + 1);
    }

    @Test
    void membersAreEnrolledSubsidizedAndRefundedAndTheCollectionShowsIt() {
        ok(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", HEAD)));
        ok(clerk.post(HERE + "/enrollments", enrolling(2009, "2009-05-10", "PJ-2", SPOUSE)));
        assertThat(elsewhere.post(THERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", STRANGER)).text("type"))
                .endsWith(":receipt-already-used");
        ok(clerk.post(HERE + "/subsidies", """
                {"year": 2009, "grantedOn": "2009-01-10", "reference": "财社1号", "subsidies": [
                  {"resident": "%1$s", "source": "CENTRAL", "amount": "40.00"}, {"resident": "%1$s", "source": "COUNTY", "amount": "20.00"},
                  {"resident": "%2$s", "source": "ASSISTANCE", "amount": "15.00"}]}""".formatted(HEAD, SPOUSE)));
        JsonNode late = member(ok(now(clerk).get(HERE)).json().get("members"), SPOUSE).get("enrollments").get(0);
        assertThat(late.get("coveredFrom").asString()).as("paid after the window").isEqualTo("2009-05-10");
        ok(clerk.post(HERE + "/refunds",
                "{\"year\":2009,\"resident\":\"%s\",\"refundedOn\":\"2009-05-12\",\"reason\":\"ENROLLED_TWICE\"}".formatted(SPOUSE)));
        JsonNode own = ok(now(clerk).get("/api/v1/collection?year=2009")).json();
        assertThat(own.get("villages").size()).isEqualTo(1);
        assertThat(own.at("/total/enrolled").asLong()).isEqualTo(1);
        assertThat(own.at("/total/contributions").asString()).isEqualTo("40.00");
        assertThat(own.at("/total/refunds").asString()).isEqualTo("5.00");
        assertThat(own.at("/total/subsidies/CENTRAL").asString()).isEqualTo("40.00");
        assertThat(own.at("/total/subsidies/ASSISTANCE").asString()).isEqualTo("0.00");
        assertThat(ok(now(reviewer).get("/api/v1/collection?year=2009")).json().at("/total/residents").asLong()).isEqualTo(3);
        assertThat(ok(now(auditor).get("/api/v1/collection?year=2009&place=990101002")).json().at("/total/enrolled").asLong()).isZero();
        assertThat(clerk.get("/api/v1/collection?year=2009&place=990101002").status()).isEqualTo(404);
        assertThat(clerk.get("/api/v1/collection?year=2009&place=990101").status()).isEqualTo(404);
        assertThat(ledger.replay().run(position(), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void aCardIsIssuedLostReplacedAndHandedIn() {
        String issue = "{\"cardNo\":\"K1\",\"resident\":\"%s\",\"issuedOn\":\"2009-01-05\"}".formatted(HEAD);
        ok(clerk.post("/api/v1/cards", issue));
        String loss = "{\"lostOn\":\"2009-02-01\"}";
        String replacement = "{\"newCardNo\":\"K2\",\"resident\":\"%s\",\"issuedOn\":\"2009-02-08\"}".formatted(HEAD);
        String handedIn = "{\"returnedOn\":\"2009-03-01\"}";
        long before = position();
        for (String unknown : List.of("/api/v1/cards/K1/", "/api/v1/cards/K404/")) {
            assertThat(elsewhere.post(unknown + "loss", loss).status()).isEqualTo(404);
            assertThat(elsewhere.post(unknown + "return", handedIn).status()).isEqualTo(404);
            assertThat(elsewhere.post(unknown + "replacement", replacement).status()).isEqualTo(404);
        }
        assertThat(elsewhere.post("/api/v1/cards", issue).status()).isEqualTo(404);
        assertThat(position()).isEqualTo(before);
        ok(clerk.post("/api/v1/cards/K1/loss", loss));
        ok(clerk.post("/api/v1/cards/K1/replacement", replacement));
        ok(clerk.post("/api/v1/cards/K2/return", handedIn));
        JsonNode cards = member(ok(now(clerk).get(HERE)).json().get("members"), HEAD).get("cards");
        assertThat(List.of(cards.get(0).get("state").asString(), cards.get(1).get("state").asString())).containsExactly("LOST", "RETURNED");
        assertThat(cards.get(1).get("replaces").asString()).isEqualTo("K1");
    }

    /** Whoever left the county: the township they left still takes their card back. */
    @Test
    void theCardOfWhoLeftStaysWithTheTownshipThatWasLeft() {
        ok(clerk.post("/api/v1/cards", "{\"cardNo\":\"K1\",\"resident\":\"%s\",\"issuedOn\":\"2009-01-05\"}".formatted(SPOUSE)));
        ok(clerk.post(HERE + "/departures",
                "{\"resident\":\"%s\",\"reason\":\"MARRIAGE\",\"lastDay\":\"2009-06-30\"}".formatted(SPOUSE)));
        assertThat(elsewhere.post("/api/v1/cards/K1/return", "{\"returnedOn\":\"2009-07-01\"}").status()).isEqualTo(404);
        ok(clerk.post("/api/v1/cards/K1/return", "{\"returnedOn\":\"2009-07-01\"}"));
    }

    @Test
    void nobodyIsMovedBetweenTownshipsButByWhoHasBoth() {
        String move = """
                {"resident": "%s", "toHousehold": "%s", "village": "%s", "relation": "MEMBER", "movedOn": "2009-07-01"}""";
        String across = move.formatted(SPOUSE, "990101002000009", "990101002001");
        long before = position();
        for (String refused : List.of(across, move.formatted(SPOUSE, "990101002000404", "990101002001"),
                move.formatted(SPOUSE, "990101002000009", "990101001001"))) {
            assertThat(clerk.post(HERE + "/transfers", refused).status()).as(refused).isEqualTo(404);
            assertThat(elsewhere.post(HERE + "/transfers", refused).status()).as(refused).isEqualTo(404);
        }
        assertThat(position()).isEqualTo(before);
        ok(clerk.post("/api/v1/cards", "{\"cardNo\":\"K1\",\"resident\":\"%s\",\"issuedOn\":\"2009-01-05\"}".formatted(SPOUSE)));
        ok(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", SPOUSE)));
        ok(county.post(HERE + "/transfers", across));

        JsonNode left = member(ok(now(clerk).get(HERE)).json().get("members"), SPOUSE);
        assertThat(left.get("to").asString()).isEqualTo("990101002000009");
        assertThat(left.get("enrollments").get(0).get("state").asString()).isEqualTo("MOVED_OUT");
        assertThat(List.of(left.get("enrollments").size(), left.get("cards").size())).containsExactly(1, 0);
        JsonNode joined = member(ok(now(elsewhere).get(THERE)).json().get("members"), SPOUSE);
        assertThat(joined.get("from").asString()).isEqualTo("990101001000001");
        assertThat(List.of(joined.get("enrollments").size(), joined.get("cards").size())).containsExactly(1, 1);
        assertThat(member(ok(now(reviewer).get(THERE)).json().get("members"), SPOUSE).get("enrollments").size()).isEqualTo(2);
        assertThat(clerk.post("/api/v1/cards/K1/loss", "{\"lostOn\":\"2009-08-01\"}").status()).isEqualTo(404);
        ok(elsewhere.post("/api/v1/cards/K1/loss", "{\"lostOn\":\"2009-08-01\"}"));
    }

    @Test
    void anothersHouseholdLooksLikeNone() {
        String death = "{\"resident\":\"%s\",\"diedOn\":\"2009-06-01\"}".formatted(STRANGER);
        for (String household : List.of(THERE, HOUSEHOLDS + "/990101002000404")) {
            assertThat(now(clerk).get(household).text("type")).endsWith(":not-found");
            assertThat(clerk.post(household + "/deaths", death).text("type")).endsWith(":not-found");
            assertThat(clerk.post(household + "/enrollments", enrolling(2009, "2008-12-01", "PJ-9", STRANGER)).text("type"))
                    .endsWith(":not-found");
        }
        assertThat(now(clerk).post(HOUSEHOLDS + "/search", "{\"resident\":\"%s\"}".formatted(STRANGER)).body())
                .isEqualTo(now(clerk).post(HOUSEHOLDS + "/search", "{\"resident\":\"%s\"}".formatted(CHILD)).body());
    }

    @Test
    void whatCannotBeReadNamesItsFieldAndLeavesNothing() {
        long before = position();
        assertThat(clerk.post(HERE + "/enrollments", enrolling(2009, "2008-12-01", "PJ-1", HEAD).replace("20.00", "-20.00")).text("field"))
                .isEqualTo("contributions[0].individualPremium");
        assertThat(clerk.post(HERE + "/enrollments", enrolling(1009, "2008-12-01", "PJ-1", HEAD)).text("field")).isEqualTo("year");
        assertThat(clerk.post(HOUSEHOLDS, household("990101001000002", "990101001001")).text("field")).isEqualTo("members");
        assertThat(clerk.post(HOUSEHOLDS, household("990101001000002", "990101001", person(CHILD, "张小", "HEAD"))).status()).isEqualTo(400);
        assertThat(reviewer.post(HERE + "/deaths", "{}").status()).isEqualTo(403);
        assertThat(position()).isEqualTo(before);
    }

    private static String person(String resident, String name, String relation) {
        return "{\"resident\":\"%s\",\"name\":\"%s\",\"relation\":\"%s\",\"category\":\"ORDINARY\"}".formatted(resident, name, relation);
    }

    private static String household(String number, String village, String... members) {
        return "{\"householdNo\":\"%s\",\"village\":\"%s\",\"members\":[%s]}".formatted(number, village, String.join(",", members));
    }

    private static String enrolling(int year, String paidOn, String receiptNo, String resident) {
        return """
                {"year": %d, "contributions": [{"resident": "%s", "individualPremium": "20.00", "paidOn": "%s", "receiptNo": "%s"}]}"""
                .formatted(year, resident, paidOn, receiptNo);
    }

    private static JsonNode member(JsonNode members, String resident) {
        return members.valueStream().filter(member -> member.get("resident").asString().equals(resident)).findFirst().orElseThrow();
    }

    private Http now(Http reader) {
        return reader.with("Ledger-Position-Min", String.valueOf(position()));
    }

    private long position() {
        return ledger.readSide().awaitNow(Progress.SILENT).position();
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
