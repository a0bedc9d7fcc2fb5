package io.heyi.app.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A catalogue from the file to the item, published by two. */
class CataloguesOverHttpTest {

    private static final String CATALOGUES = "/api/v1/catalogues";
    private static final String HEADER = "item_code,name,class,limit_price,limit_county,prepay,essential\n";
    private static final String FIRST = "X1,甲,A,1.00,0.80,,true\nX2,乙,B,2.00,,0.1,false\n";
    private static final int NATIONAL = 60_000;

    private Ledger ledger;
    private Http clerk;
    private Http reviewer;

    @BeforeEach
    void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        clerk = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101");
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Answer upload(Http who, String path, String rows) {
        String target = path + (path.contains("?") ? "&" : "?") + "kind=DRUG&region=990101&validFrom=2009-01-01";
        return who.with("Content-Type", "multipart/form-data; boundary=part").post(CATALOGUES + target,
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n" + HEADER + rows + "\r\n--part--\r\n");
    }

    private static Answer approve(Http who, String id, String sha256) {
        return who.post("/api/v1/approvals/" + id + "/approve", "{\"sha256\": \"" + sha256 + "\"}");
    }

    private long events() {
        return ledger.knownAt().resolve(null).position();
    }

    private long waiting() {
        return ledger.get(JdbcClient.class).sql("select count(*) from import_file").query(Long.class).single();
    }

    private void publish(String id, String rows) {
        Answer asked = upload(clerk, "?id=" + id, rows);
        assertThat(approve(reviewer, id, asked.text("sha256")).text("status")).as(asked.body()).isEqualTo("GRANTED");
    }

    @Test
    void itIsPublishedWhenAnotherPersonHasAgreedToExactlyTheseRows() {
        Answer draft = upload(clerk, "/dry-run", FIRST);
        assertThat(draft.text("added")).as(draft.body()).isEqualTo("2");
        assertThat(events()).isZero();

        Answer asked = upload(clerk, "?id=C-1", FIRST);
        assertThat(asked.text("status")).isEqualTo("OPEN");
        assertThat(asked.text("content")).contains(draft.text("version.sha256"));
        assertThat(upload(clerk, "?id=C-1", FIRST).text("sha256")).isEqualTo(asked.text("sha256"));
        assertThat(upload(clerk, "?id=C-1", FIRST.replace("0.80", "0.70")).text("type")).endsWith(":requested-differently");
        assertThat(approve(clerk, "C-1", asked.text("sha256")).status()).isEqualTo(403);
        assertThat(reviewer.get(CATALOGUES).json()).isEmpty();

        assertThat(approve(reviewer, "C-1", asked.text("sha256")).text("status")).isEqualTo("GRANTED");
        long published = events();
        assertThat(approve(reviewer, "C-1", asked.text("sha256")).text("status")).isEqualTo("GRANTED");
        assertThat(events()).isEqualTo(published);
        assertThat(waiting()).isZero();
        Answer versions = reviewer.with("Ledger-Position-Min", String.valueOf(published)).get(CATALOGUES);
        assertThat(versions.json()).hasSize(1);
        assertThat(versions.json().get(0).get("sha256").asString()).isEqualTo(draft.text("version.sha256"));
        assertThat(upload(clerk, "/dry-run", FIRST).json().get("repeated").asBoolean()).isTrue();
    }

    @Test
    void whatTheNextVersionChangesIsShownAndTheItemIsWhatTheVersionInForceSays() {
        publish("C-1", FIRST);
        String second = "X1,甲,B,1.00,0.80,,true\nX3,丙,A,,,,\n";
        Answer draft = upload(clerk, "/dry-run", second);
        assertThat(draft.json().at("/shown/changed/0/fields/0/field").asString()).isEqualTo("class");
        assertThat(draft.json().at("/shown/added/0/code").asString()).isEqualTo("X3");
        assertThat(draft.json().at("/shown/removed/0/code").asString()).isEqualTo("X2");
        assertThat(draft.text("version.ref.version")).as(draft.body()).isEqualTo("2");

        String item = CATALOGUES + "/items?code=X1&day=2009-06-01&region=990101001001&level=";
        assertThat(clerk.get(item + "COUNTY").json().get(0).get("limitPrice").asString()).isEqualTo("0.8");
        assertThat(clerk.get(item + "CITY").json().get(0).get("limitPrice").asString()).isEqualTo("1");
        publish("C-2", second);
        assertThat(Http.at(ledger).asHospital("his", "C9901011").get(item + "CITY").json().get(0).get("itemClass").asString()).isEqualTo("B");
        assertThat(clerk.get(CATALOGUES + "/items?code=X2&day=2009-06-01&region=990101&level=CITY").json()).isEmpty();
    }

    @Test
    void aBadRowIsNamedByLineColumnAndReasonAndNothingIsTaken() {
        for (String path : new String[] {"/dry-run", "?id=C-1"}) {
            Answer refused = upload(clerk, path, "X1,甲,D,1.00,,,\nX2,乙,B,2.00,,7,\nX3,丙,A,,,,\n");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("type")).endsWith(":rows-refused");
            assertThat(refused.text("title")).contains("3 行中有 2 行");
            assertThat(refused.json().get("rows")).extracting(row -> row.get("line").asInt() + " " + row.get("column").asString())
                    .containsExactly("2 class", "3 prepay");
            assertThat(refused.json().at("/rows/1/zh").asString()).isNotBlank();
            assertThat(refused.json().at("/rows/1/en").asString()).isNotBlank();
        }
        assertThat(events()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRefusedGoesUnlessAnotherRequestWaitsForTheSameRows() {
        upload(clerk, "?id=C-1", FIRST);
        Answer second = upload(clerk, "?id=C-2", FIRST);
        reviewer.post("/api/v1/approvals/C-1/reject", "{\"reason\": \"重复申请\"}");
        assertThat(waiting()).isEqualTo(1);
        assertThat(approve(reviewer, "C-2", second.text("sha256")).text("status")).isEqualTo("GRANTED");
        upload(clerk, "?id=C-3", FIRST.replace("0.80", "0.70"));
        reviewer.post("/api/v1/approvals/C-3/reject", "{\"reason\": \"不需要\"}");
        assertThat(waiting()).isZero();
    }

    @Test
    void anotherRegionsCatalogueIsNobodysToAskForOrAgreeTo() {
        Http elsewhere = Http.at(ledger).as(Role.REVIEWER, "reviewer-2", "990102");
        assertThat(upload(elsewhere, "/dry-run", FIRST).status()).isEqualTo(404);
        assertThat(upload(elsewhere, "?id=C-1", FIRST).status()).isEqualTo(404);
        Answer asked = upload(clerk, "?id=C-1", FIRST);
        assertThat(approve(elsewhere, "C-1", asked.text("sha256")).status()).isEqualTo(404);
    }

    @Test
    void aNationalCatalogueIsTakenWhole() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < NATIONAL; i++) {
            rows.append("X").append(i).append(",药品").append(i).append(",B,12.50,,0.1,false\n");
        }
        publish("C-1", rows.toString());
        String item = CATALOGUES + "/items?code=X59999&day=2009-06-01&region=990101&level=CITY";
        assertThat(clerk.get(item).json().get(0).get("name").asString()).isEqualTo("药品59999");
    }
}
