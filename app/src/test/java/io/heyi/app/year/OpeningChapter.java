package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.heyi.app.access.Accounts;
import io.heyi.app.access.Browser;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.year.Office.Person;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;

/** Before the year: the first start, the accounts, the plan, the institutions and their keys. */
final class OpeningChapter {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-12-31";

    private final Ledger ledger;
    private final Office office;
    private int requests;

    OpeningChapter(Ledger ledger, Office office) {
        this.ledger = ledger;
        this.office = office;
    }

    /** What {@code heyi serve} prints at the first start, and what {@code heyi account} does at the machine: two administrators. */
    void twoAdministratorsSignIn() {
        Accounts accounts = ledger.get(Accounts.class);
        String printed = accounts.openFirstAdministrator().orElseThrow();
        assertThat(accounts.openFirstAdministrator()).as("printed once").isEmpty();
        Browser browser = Browser.at(ledger);
        assertThat(browser.signIn(Person.ADMIN.account, printed, null).text("due")).isEqualTo("PASSWORD");
        refused(browser.get("/api/v1/accounts"), 403, "sign-in-unfinished");
        assertThat(browser.changePassword(printed, Browser.PASSWORD).status()).isEqualTo(204);
        refused(browser.get("/api/v1/accounts"), 403, "sign-in-unfinished");
        assertThat(browser.enroll().status()).isEqualTo(204);
        ok(browser.get("/api/v1/accounts"));
        office.comesIn(Person.ADMIN, browser);

        String oneTime = opened(Person.SECOND_ADMIN);
        accounts.execute(null, new GrantRole(Person.SECOND_ADMIN.account, Role.ADMINISTRATOR, null));
        signsInFirst(Person.SECOND_ADMIN, oneTime);
    }

    /** One administrator opens and asks, the other agrees; nobody sees anything before. */
    void everybodyGetsAnAccountAndByFourEyesARole() {
        for (Person person : Person.values()) {
            if (person.role != Role.ADMINISTRATOR) {
                String oneTime = opened(person);
                Answer asked = ok(office.post(Person.ADMIN, "/api/v1/accounts/" + person.account + "/roles", """
                        {"id": "%s", "role": "%s", "region": "%s"}""".formatted(nextRequest(), person.role, person.region)));
                refused(approve(Person.ADMIN, asked), 422, "own-request");
                assertThat(ok(approve(Person.SECOND_ADMIN, asked)).text("status")).isEqualTo("GRANTED");
                signsInFirst(person, oneTime);
            }
        }
        assertThat(ok(office.get(Person.AUDITOR, REPORT)).json().at("/residents").asInt()).isZero();
        refused(office.get(Person.ADMIN, REPORT), 403, "not-allowed");
    }

    private String opened(Person person) {
        String request = "{\"name\": \"%s\", \"owner\": \"某岗位\"}".formatted(person.account);
        return ok(office.post(Person.ADMIN, "/api/v1/accounts", request)).text("oneTimePassword");
    }

    private void signsInFirst(Person person, String oneTime) {
        Browser browser = Browser.at(ledger);
        assertThat(browser.signIn(person.account, oneTime, null).text("due")).isEqualTo("PASSWORD");
        assertThat(browser.changePassword(oneTime, Browser.PASSWORD).status()).isEqualTo(204);
        if (person.role != Role.CLERK) {
            assertThat(browser.enroll().status()).isEqualTo(204);
        }
        office.comesIn(person, browser);
    }

    void thePlanIsPublishedByTwoReviewers() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/sample/plan.yaml"));
        String request = "{\"id\": \"%s\", \"yaml\": \"%s\"}".formatted(nextRequest(),
                yaml.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        refused(office.post(Person.CLERK, "/api/v1/plans", request), 403, "not-allowed");
        Answer asked = ok(office.post(Person.REVIEWER, "/api/v1/plans", request));
        refused(approve(Person.REVIEWER, asked), 422, "own-request");
        assertThat(ok(approve(Person.SECOND_REVIEWER, asked)).text("status")).isEqualTo("GRANTED");
    }

    /** A county hospital and the township's health centre. */
    void theInstitutionsAreDesignatedAndRegisterTheirKeys() throws JOSEException {
        taken(Person.COUNTY_CLERK, Map.of("institutions", """
                code,name,level,region
                C9901011,县人民医院,COUNTY,990101
                T990101001,城关镇卫生院,TOWNSHIP,990101001
                """), 2);
        for (String institution : new String[] {Office.COUNTY_HOSPITAL, Office.HEALTH_CENTRE}) {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID(institution + ".1").generate();
            ok(office.put(Person.ADMIN, "/api/v1/institutions/" + institution + "/keys/" + key.getKeyID(), """
                    {"jwk": {"kty": "EC", "crv": "P-256", "x": "%s", "y": "%s"}, "validFrom": "%s", "validTo": "%s"}"""
                    .formatted(key.getX(), key.getY(), LocalDate.now().minusDays(1), LocalDate.now().plusYears(1))));
            office.signsWith(institution, key);
            assertThat(ok(office.hospitalGet(institution, "/api/v1/session")).text("institution")).isEqualTo(institution);
        }
    }

    /** Five members pay their 20.00 before the year begins. */
    void theVillageIsEnrolled() {
        taken(Person.CLERK, Map.of("residents", Village.RESIDENTS), 5);
        taken(Person.CLERK, Map.of("enrollment", Village.ENROLLMENT), 5);
        // 5 x 20.00
        assertThat(ok(office.get(Person.REVIEWER, "/api/v1/fund/position")).text("collected.total")).isEqualTo("100.00");
    }

    /** Registered within 90 days, a newborn is covered from the day of birth. */
    void aChildIsBornAndEnrolled() {
        taken(Person.CLERK, Map.of("residents", Village.NEWBORN_RESIDENT), 1);
        taken(Person.CLERK, Map.of("enrollment", Village.NEWBORN_ENROLLMENT), 1);
        String eligibility = "{\"resident\": \"" + Village.NEWBORN + "\", \"day\": \"%s\"}";
        Answer atBirth = ok(office.hospitalPost(Office.HEALTH_CENTRE, "/api/v1/channel/eligibility", eligibility.formatted("2009-03-15")));
        assertThat(atBirth.json().at("/covered").asBoolean()).isTrue();
        assertThat(atBirth.text("coveredFrom")).isEqualTo("2009-03-15");
        refused(office.hospitalPost(Office.HEALTH_CENTRE, "/api/v1/channel/eligibility", eligibility.formatted("2009-03-14")), 422,
                "born-after-the-service");
    }

    /** Files asked for by one person and taken when a reviewer has agreed. */
    private void taken(Person who, Map<String, String> files, int rows) {
        Answer asked = ok(office.upload(who, "/api/v1/imports/" + nextRequest(), files));
        Answer done = ok(approve(Person.REVIEWER, asked));
        assertThat(done.json().at("/imported/rejections")).as(done.body()).isEmpty();
        assertThat(done.json().at("/imported/files/0/taken").asInt()).isEqualTo(rows);
    }

    private Answer approve(Person who, Answer asked) {
        return office.post(who, "/api/v1/approvals/" + asked.text("id") + "/approve", "{\"sha256\": \"" + asked.text("sha256") + "\"}");
    }

    private String nextRequest() {
        requests++;
        return "SQ-2009-" + requests;
    }
}
