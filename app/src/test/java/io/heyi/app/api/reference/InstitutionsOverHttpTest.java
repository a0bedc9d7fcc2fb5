package io.heyi.app.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.api.Positions;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Designation and what becomes of it, as the county's clerk enters it. Each test has an institution of its own. */
class InstitutionsOverHttpTest {

    private static final String INSTITUTIONS = "/api/v1/institutions";

    private static Ledger ledger;
    private static Http county;
    private static Http township;

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        county = Http.at(ledger).as(Role.CLERK, "clerk-county", "990101");
        township = Http.at(ledger).as(Role.CLERK, "clerk-township", "990101001");
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long position() {
        return ledger.knownAt().resolve(null).position();
    }

    private static String designate(String code, String name, String to) {
        return """
                {"institution": "%s", "name": "%s", "level": "COUNTY", "region": "990101", "placement": "HOME", "from": "2009-01-01"%s}
                """.formatted(code, name, to == null ? "" : ", \"to\": \"" + to + "\"");
    }

    private static Answer onDay(String day, long atLeast) {
        return county.with(Positions.AT_LEAST, String.valueOf(atLeast)).get(INSTITUTIONS + "?day=" + day + "&limit=500");
    }

    private static String nameOf(Answer list, String code, String field) {
        for (var institution : list.json()) {
            if (institution.get("code").asString().equals(code)) {
                return institution.path(field).asString("");
            }
        }
        return null;
    }

    @Test
    void anInstitutionIsWhatItsChangesMakeItOnADay() {
        String h1 = INSTITUTIONS + "/C9901011";
        Answer first = county.post(INSTITUTIONS, designate("C9901011", "县医院", "2009-12-31"));
        assertThat(first.json().get("changed").asBoolean()).as(first.body()).isTrue();
        assertThat(county.post(INSTITUTIONS, designate("C9901011", "县医院", "2009-12-31")).json().get("changed").asBoolean()).isFalse();
        Answer other = county.post(INSTITUTIONS, designate("C9901011", "县医院", "2010-12-31"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("field")).isEqualTo("to");

        for (String[] change : new String[][] {
            {"/level", "{\"level\": \"CITY\", \"from\": \"2009-07-01\"}"},
            {"/name", "{\"name\": \"县第一医院\", \"from\": \"2009-07-01\"}"},
            {"/suspension", "{\"from\": \"2009-08-01\", \"reason\": \"分解住院\"}"},
            {"/reinstatement", "{\"from\": \"2009-09-01\"}"},
            {"/end", "{\"lastDay\": \"2009-10-31\", \"reason\": \"机构撤并\"}"},
            {"/renewal", "{\"from\": \"2009-12-01\"}"}}) {
            assertThat(county.post(h1 + change[0], change[1]).text("changed")).as(change[0]).isEqualTo("true");
            assertThat(county.post(h1 + change[0], change[1]).text("changed")).as(change[0] + " again").isEqualTo("false");
        }
        long position = position();

        assertThat(nameOf(onDay("2009-06-30", position), "C9901011", "level")).isEqualTo("COUNTY");
        Answer july = onDay("2009-07-01", position);
        assertThat(nameOf(july, "C9901011", "level")).isEqualTo("CITY");
        assertThat(nameOf(july, "C9901011", "name")).isEqualTo("县第一医院");
        assertThat(nameOf(onDay("2009-08-31", position), "C9901011", "suspendedFrom")).isEqualTo("2009-08-01");
        assertThat(nameOf(onDay("2009-11-15", position), "C9901011", "designated")).isEqualTo("false");
        assertThat(nameOf(onDay("2009-12-01", position), "C9901011", "designated")).isEqualTo("true");
        Answer history = township.with(Positions.AT_LEAST, String.valueOf(position)).get(h1 + "/history");
        assertThat(history.json()).extracting(fact -> fact.get("what").asString())
                .containsExactly("DESIGNATED", "LEVEL", "NAME", "SUSPENDED", "REINSTATED", "ENDED", "RENEWED");
        assertThat(county.get(INSTITUTIONS + "/C9909999/history").status()).isEqualTo(404);
    }

    @Test
    void aTownshipAndAnotherCountyAreToldThatThereIsNoSuchInstitution() {
        county.post(INSTITUTIONS, designate("C9901012", "县医院", null));
        String suspend = "{\"from\": \"2009-07-01\", \"reason\": \"分解住院\"}";
        long before = position();
        Answer nobodys = county.post(INSTITUTIONS + "/C9909999/suspension", suspend);
        assertThat(nobodys.status()).isEqualTo(404);
        for (Http other : new Http[] {township, Http.at(ledger).as(Role.CLERK, "clerk-other", "990102")}) {
            assertThat(other.post(INSTITUTIONS + "/C9901012/suspension", suspend).body()).isEqualTo(nobodys.body());
            assertThat(other.post(INSTITUTIONS, designate("C9901013", "县医院", null)).status()).isEqualTo(404);
        }
        assertThat(Http.at(ledger).asHospital("his", "C9901012").post(INSTITUTIONS + "/C9901012/reinstatement", "{\"from\": \"2009-07-01\"}").status())
                .isEqualTo(403);
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void aRefusalNamesTheFieldAndLeavesNothing() {
        county.post(INSTITUTIONS, designate("C9901014", "县医院", null));
        long before = position();
        Answer same = county.post(INSTITUTIONS + "/C9901014/level", "{\"level\": \"COUNTY\", \"from\": \"2009-07-01\"}");
        assertThat(same.text("type")).endsWith(":nothing-changes");
        assertThat(same.text("field")).isEqualTo("level");
        assertThat(county.post(INSTITUTIONS + "/C9901014/level", "{\"level\": \"GALAXY\", \"from\": \"2009-07-01\"}").text("field")).isEqualTo("level");
        assertThat(county.post(INSTITUTIONS, designate("C 1", "县医院", null)).text("field")).isEqualTo("institution");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void theListComesInPages() {
        county.post(INSTITUTIONS, designate("C9901015", "县医院", null));
        long position = county.post(INSTITUTIONS, designate("C9901016", "县医院", null)).position();
        Answer page = county.with(Positions.AT_LEAST, String.valueOf(position)).get(INSTITUTIONS + "?day=2009-07-01&after=C9901015&limit=1");
        assertThat(page.json()).extracting(line -> line.get("code").asString()).containsExactly("C9901016");
    }
}
