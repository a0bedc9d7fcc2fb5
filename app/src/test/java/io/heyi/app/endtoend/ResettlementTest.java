package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.intake.Progress;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reversal names the later claims it touches, and a clerk decides on each, once. */
class ResettlementTest {

    private static final String OPEN = "/api/v1/counter/resettlements";

    private Ledger ledger;
    private Counter counter;
    private ResidentNumber resident;

    /** The first stay pays the deductible in full, later ones half of it: without the first, the second would. */
    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        resident = SmallCounty.household(ledger, 1);
        counter = new Counter(ledger);
        settle("1");
        settle("2");
        reverse("1");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aTouchedClaimIsOnTheListOfItsTownshipUntilItIsDecided() {
        Http.Answer list = list(counter.clerk);
        assertThat(list.json().size()).isEqualTo(1);
        assertThat(list.text("0.claimNo")).isEqualTo("2");
        assertThat(list.text("0.becauseNo")).isEqualTo("1");
        assertThat(list(counter.elsewhere).json().isEmpty()).isTrue();
        assertThat(decide(counter.elsewhere, "2", "1", "KEEP_AS_SETTLED", null).status()).isEqualTo(404);
        assertThat(decide(counter.reviewer, "2", "1", "KEEP_AS_SETTLED", null).status()).isEqualTo(403);

        assertThat(decide(counter.clerk, "2", "1", "KEEP_AS_SETTLED", null).status()).isEqualTo(200);
        assertThat(list(counter.clerk).json().isEmpty()).isTrue();
        long decided = Counties.position(ledger);
        assertThat(decide(counter.clerk, "2", "1", "KEEP_AS_SETTLED", null).status()).isEqualTo(200);
        assertThat(decide(counter.clerk, "2", "1", "RESETTLE", "2b").text("type")).endsWith(":resettlement-decided-differently");
        assertThat(Counties.position(ledger)).isEqualTo(decided);
    }

    @Test
    void aClaimIsReversedAndSettledAnewInOneStep() {
        Http.Answer anew = decide(counter.clerk, "2", "1", "RESETTLE", "2b");
        assertThat(anew.text("claimId.number")).isEqualTo("2b");
        assertThat(anew.text("amounts.deductible")).isEqualTo("300.00");
        assertThat(events()).endsWith("ResettlementDecided", "ClaimReversed", "ClaimSettled");
        assertThat(list(counter.clerk).json().isEmpty()).isTrue();
        assertThat(decide(counter.clerk, "2", "1", "RESETTLE", "2b").json().at("/amounts")).isEqualTo(anew.json().at("/amounts"));
        assertThat(events()).endsWith("ResettlementDecided", "ClaimReversed", "ClaimSettled");
        assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal()).isTrue();
    }

    @Test
    void whatCannotBeSettledAnewIsNotReversedEither() {
        ledger.groupCommit().execute(new RecordDeath(SmallCounty.householdNo(1), resident, LocalDate.of(2009, 6, 3)));
        long before = Counties.position(ledger);
        assertThat(decide(counter.clerk, "2", "1", "RESETTLE", "2b").text("type")).endsWith(":no-longer-covered");
        assertThat(Counties.position(ledger)).isEqualTo(before);
        assertThat(list(counter.clerk).json().size()).as("for the reversal and for the death").isEqualTo(2);
        assertThat(decide(counter.clerk, "2", "1", "KEEP_AS_SETTLED", null).status()).as("the state decided on is the stored one")
                .isEqualTo(200);
    }

    @Test
    void aNumberThatIsUsedIsRefusedAndNotTried() {
        for (String used : List.of("1", "2")) {
            Http.Answer refused = decide(counter.clerk, "2", "1", "RESETTLE", used);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("type")).endsWith(":settlement-number-used");
            assertThat(refused.text("field")).isEqualTo("settlementNo");
        }
        assertThat(decide(counter.clerk, "2", "1", "RESETTLE", "2\uFF42").status()).as("full-width").isEqualTo(400);
        assertThat(list(counter.clerk).json().size()).isEqualTo(1);
    }

    @Test
    void aTouchedClaimThatIsReversedItselfWaitsNoMore() {
        reverse("2");
        assertThat(list(counter.clerk).json().isEmpty()).isTrue();
        assertThat(decide(counter.clerk, "2", "1", "KEEP_AS_SETTLED", null).text("type")).endsWith(":resettlement-of-reversed-claim");
    }

    @Test
    void aClaimOfTheCounterIsSettledAnewAtTheCounter() {
        counter.approved("A1", 1, "P-1", "2000.00");
        counter.settle("A1");
        reverse("2");
        assertThat(decide(counter.clerk, "M-A1", "2", "RESETTLE", "M-A1b").text("type")).endsWith(":settled-at-the-counter");
        assertThat(decide(counter.clerk, "M-A1", "2", "KEEP_AS_SETTLED", null).status()).isEqualTo(200);
    }

    private void settle(String claimNo) {
        ledger.groupCommit().execute(SmallCounty.stay(1, claimNo, "2000.00"));
    }

    private void reverse(String claimNo) {
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, claimNo), "错误",
                LocalDate.of(2009, 8, 1)));
    }

    private Http.Answer list(Http by) {
        return by.with("Ledger-Position-Min", String.valueOf(Counties.position(ledger))).get(OPEN);
    }

    private Http.Answer decide(Http by, String claimNo, String because, String choice, String settlementNo) {
        return by.post(OPEN + "/decisions", """
                {"householdNo": "%s", "year": 2009, "institution": "C9901011", "claimNo": "%s", "becauseInstitution": "C9901011",
                 "becauseNo": "%s", "choice": "%s", "reason": "差额", %s "decidedOn": "2009-08-03"}
                """.formatted(SmallCounty.householdNo(1), claimNo, because, choice,
                settlementNo == null ? "" : "\"settlementNo\": \"" + settlementNo + "\","));
    }

    private List<String> events() {
        return ledger.get(JdbcClient.class).sql("select substring(type from '[^.]*$') from event where stream = ? order by number")
                .param("coverage:" + SmallCounty.householdNo(1) + ":2009").query(String.class).list();
    }
}
