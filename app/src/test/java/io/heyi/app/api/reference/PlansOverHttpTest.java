package io.heyi.app.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.plan.PublishBenefitPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a plan would change is seen before anybody asks for it. */
class PlansOverHttpTest {

    private static final String PLANS = "/api/v1/plans";

    private Ledger ledger;
    private Http reviewer;
    private String sample;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        sample = Files.readString(Path.of("src/main/resources/sample/plan.yaml"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static String body(String yaml) {
        return "{\"yaml\": " + JsonMapper.shared().writeValueAsString(yaml) + "}";
    }

    @Test
    void aVersionIsComparedWithTheOneBeforeAndNothingIsRecorded() {
        Answer first = reviewer.post(PLANS + "/dry-run", body(sample));
        assertThat(first.json().has("before")).as(first.body()).isFalse();
        ledger.groupCommit().execute(PublishBenefitPlan.of(sample));
        assertThat(reviewer.post(PLANS + "/dry-run", body(sample)).json().get("repeated").asBoolean()).isTrue();

        long before = ledger.knownAt().resolve(null).position();
        String next = sample.replace("annualCeiling: 30000.00", "annualCeiling: 40000.00") + "version: 2\nvalidFrom: 2009-07-01\n";
        Answer draft = reviewer.post(PLANS + "/dry-run", body(next));
        assertThat(draft.json().get("changes")).extracting(change -> change.get("path").asString())
                .containsExactlyInAnyOrder("version", "validFrom", "annualCeiling");
        assertThat(draft.text("before.version")).isEqualTo("1");
        assertThat(draft.text("sha256")).hasSize(64);
        assertThat(ledger.knownAt().resolve(null).position()).isEqualTo(before);

        Answer versions = reviewer.with("Ledger-Position-Min", String.valueOf(before)).get(PLANS);
        assertThat(versions.json()).hasSize(1);
        assertThat(versions.json().get(0).get("annualCeiling").asString()).isEqualTo("30000.00");
        String code = versions.json().get(0).get("code").asString();
        assertThat(reviewer.get(PLANS + "/" + code + "/versions/1").text("yaml")).isEqualTo(sample);
        assertThat(reviewer.get(PLANS + "/" + code + "/versions/2").status()).isEqualTo(404);
    }

    @Test
    void aFaultIsNamedByItsPathAndAnotherCountysPlanIsNobodys() {
        assertThat(reviewer.post(PLANS + "/dry-run", body(sample.replace("annualCeiling: 30000.00", "annualCeiling: many"))).text("field"))
                .isEqualTo("annualCeiling");
        assertThat(Http.at(ledger).as(Role.REVIEWER, "reviewer-2", "990102").post(PLANS + "/dry-run", body(sample)).status()).isEqualTo(404);
    }
}
