package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.heyi.app.access.Browser;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import io.heyi.command.access.Role;
import tools.jackson.databind.JsonNode;

/** Late in 2008, before the year: the first start, the accounts, the plan and the catalogues. */
final class OpeningChapter {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-12-31";

    private final Office office;

    OpeningChapter(Office office) {
        this.office = office;
    }

    /** @param printed what {@code heyi serve} shows on the screen at the first start, once: one-time passwords by account */
    void twoAdministratorsSignIn(Map<String, String> printed) {
        Browser browser = office.browser();
        assertThat(browser.signIn("admin", "not.what-was-printed-1", null).status()).isEqualTo(401);
        assertThat(browser.signIn("admin", printed.get("admin"), null).text("due")).isEqualTo("PASSWORD");
        refused(browser.get("/api/v1/accounts"), 403, "sign-in-unfinished");
        assertThat(browser.changePassword(printed.get("admin"), "short").text("type")).endsWith(":password-too-weak");
        assertThat(browser.changePassword(printed.get("admin"), Browser.PASSWORD).status()).isEqualTo(204);
        refused(browser.get("/api/v1/accounts"), 403, "sign-in-unfinished");
        assertThat(browser.enroll().status()).as("the second factor").isEqualTo(204);
        ok(browser.get("/api/v1/accounts"));

        assertThat(browser.send("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/accounts").status()).as("signed out").isEqualTo(401);
        assertThat(browser.signIn("admin", Browser.PASSWORD, null).status()).as("without the code").isEqualTo(401);
        assertThat(ok(browser.signIn("admin", Browser.PASSWORD, browser.code())).text("role")).isEqualTo("ADMINISTRATOR");
        office.comesIn(Person.ADMIN, browser);
        signsInFirst(Person.SECOND_ADMIN, printed.get("admin.two"));
    }

    /** One administrator opens and asks, the other agrees; nobody sees anything before. */
    void everybodyGetsAnAccountAndByFourEyesARole() {
        for (Person person : Person.values()) {
            if (person.role != Role.ADMINISTRATOR) {
                String request = "{\"name\": \"%s\", \"owner\": \"某岗位\"}".formatted(person.account);
                String oneTime = ok(office.post(Person.ADMIN, "/api/v1/accounts", request)).text("oneTimePassword");
                Answer asked = ok(office.post(Person.ADMIN, "/api/v1/accounts/" + person.account + "/roles", """
                        {"id": "%s", "role": "%s", "region": "%s"}""".formatted(office.nextRequest(), person.role, person.region)));
                refused(office.agree(Person.ADMIN, asked), 422, "own-request");
                assertThat(ok(office.agree(Person.SECOND_ADMIN, asked)).text("status")).isEqualTo("GRANTED");
                signsInFirst(person, oneTime);
            }
        }
        assertThat(ok(office.get(Person.AUDITOR, REPORT)).json().at("/residents").asInt()).as("nobody registered yet").isZero();
        refused(office.get(Person.ADMIN, REPORT), 403, "not-allowed");
    }

    /** Clerks may do without a second factor, nobody else. */
    private void signsInFirst(Person person, String oneTime) {
        Browser browser = office.browser();
        assertThat(browser.signIn(person.account, oneTime, null).text("due")).isEqualTo("PASSWORD");
        assertThat(browser.changePassword(oneTime, Browser.PASSWORD).status()).isEqualTo(204);
        if (person.role != Role.CLERK) {
            assertThat(browser.enroll().status()).isEqualTo(204);
        }
        office.comesIn(person, browser);
    }

    void thePlanIsPublishedByTwoReviewers() {
        String request = "{\"id\": \"%s\", \"yaml\": %s}".formatted(office.nextRequest(), Plans.quoted(Plans.of2009()));
        refused(office.post(Person.CLERK, "/api/v1/plans", request), 403, "not-allowed");
        Answer asked = ok(office.post(Person.REVIEWER, "/api/v1/plans", request));
        refused(office.agree(Person.REVIEWER, asked), 422, "own-request");
        assertThat(ok(office.get(Person.SECOND_REVIEWER, "/api/v1/plans")).json()).as("asked for, not published").isEmpty();
        assertThat(ok(office.agree(Person.SECOND_REVIEWER, asked)).text("status")).isEqualTo("GRANTED");
        JsonNode published = ok(office.get(Person.CLERK, "/api/v1/plans")).json();
        assertThat(published.at("/0/code").asString()).isEqualTo("990101-2009");
        assertThat(published.at("/0/annualCeiling").asString()).isEqualTo("15000.00");
    }

    /** Drugs, services and materials, each a version of its own from 1 January on. */
    void theThreeCataloguesArePublished() {
        Catalogues.publish(office, "DRUG", "2009-01-01", Catalogues.DRUGS);
        Catalogues.publish(office, "SERVICE", "2009-01-01", Catalogues.SERVICES);
        Catalogues.publish(office, "MATERIAL", "2009-01-01", Catalogues.MATERIALS);
        JsonNode versions = ok(office.get(Person.CLERK, "/api/v1/catalogues")).json();
        assertThat(versions.valueStream().map(version -> version.at("/kind").asString() + " " + version.at("/version").asInt() + ": "
                + version.at("/rows").asInt())).containsExactlyInAnyOrder("DRUG 1: 2", "SERVICE 1: 1", "MATERIAL 1: 1");
    }
}
