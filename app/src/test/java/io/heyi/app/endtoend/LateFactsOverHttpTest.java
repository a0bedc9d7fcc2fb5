package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a member after their claims were settled names those that it makes wrong, and the office decides on each. */
class LateFactsOverHttpTest {

    private static final String OPEN = "/api/v1/counter/resettlements";

    private Ledger ledger;
    private Counter counter;
    private ResidentNumber resident;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        resident = SmallCounty.household(ledger, 1);
        counter = new Counter(ledger);
        ledger.groupCommit().execute(SmallCounty.stay(1, "1", "2000.00"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aClaimAfterADeathThatIsRecordedLateWaitsUntilItIsReversed() {
        for (int i = 0; i < 2; i++) {
            Http.Answer died = record("deaths", "\"diedOn\": \"2009-06-01\"");
            assertThat(died.text("touched.0.settlementNo")).isEqualTo("1");
            assertThat(died.text("touched.0.would")).isEqualTo("0.00");
            assertThat(died.json().get("touchedElsewhere").asInt()).isZero();
        }
        Http.Answer list = list();
        assertThat(list.json().size()).isEqualTo(1);
        assertThat(list.text("0.cause")).isEqualTo("DEATH");
        assertThat(list.text("0.since")).isEqualTo("2009-06-01");
        assertThat(list.text("0.becauseNo")).isEqualTo("1");
        assertThat(decide("RESETTLE", "1b").text("type")).endsWith(":no-longer-covered");

        Http.Answer asked = counter.clerk.post("/api/v1/approvals/reversals", """
                {"id": "A-1", "institution": "C9901011", "claimNo": "1", "reason": "死亡后结算", "reversedOn": "2009-08-01"}
                """);
        assertThat(counter.reviewer.post("/api/v1/approvals/A-1/approve", "{\"sha256\": \"" + asked.text("sha256") + "\"}").status())
                .isEqualTo(200);
        assertThat(list().json().isEmpty()).isTrue();
        assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void aClaimInACategoryThatIsRecordedLateIsSettledAnewInIt() {
        Http.Answer changed = record("categories", "\"category\": \"FIVE_GUARANTEES\", \"from\": \"2009-06-01\"");
        assertThat(changed.text("touched.0.settlementNo")).isEqualTo("1");
        String would = changed.text("touched.0.would");
        Http.Answer anew = decide("RESETTLE", "1b");
        assertThat(anew.text("amounts.deductible")).as("waived for the category").isEqualTo("0.00");
        assertThat(anew.text("amounts.selfPay")).as("assistance pays the rest").isEqualTo("0.00");
        assertThat(would).isEqualTo(anew.text("amounts.total"));
        assertThat(list().json().isEmpty()).isTrue();
    }

    private Http.Answer record(String what, String fact) {
        Http.Answer answer = counter.clerk.post("/api/v1/households/" + SmallCounty.householdNo(1) + "/" + what,
                "{\"resident\": \"" + resident.value() + "\", " + fact + "}");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Http.Answer list() {
        return counter.clerk.with("Ledger-Position-Min", String.valueOf(Counties.position(ledger))).get(OPEN);
    }

    private Http.Answer decide(String choice, String settlementNo) {
        return counter.clerk.post(OPEN + "/decisions", """
                {"householdNo": "%s", "year": 2009, "institution": "C9901011", "claimNo": "1", "becauseInstitution": "C9901011",
                 "becauseNo": "1", "choice": "%s", "reason": "事后更正", "settlementNo": "%s", "decidedOn": "2009-08-03"}
                """.formatted(SmallCounty.householdNo(1), choice, settlementNo));
    }
}
