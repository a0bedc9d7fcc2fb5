package io.heyi.app.api.channel;

import static io.heyi.app.api.channel.ChannelCounty.CHANNEL;
import static io.heyi.app.api.channel.ChannelCounty.bill;
import static io.heyi.app.api.channel.ChannelCounty.eligibility;
import static io.heyi.app.api.channel.ChannelCounty.hospital;
import static io.heyi.app.api.channel.ChannelCounty.otherHospital;
import static io.heyi.app.api.channel.ChannelCounty.settlement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Eligibility, trial, settlement and reversal as a hospital meets them. Each test has a household of its own. */
class SettlingTest {

    private static Ledger ledger;

    @BeforeAll
    static void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ChannelCounty.open(ledger, 20);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long position() {
        return ledger.knownAt().resolve(null).position();
    }

    @Test
    void whatIsLeftUnderTheYearsCeilingIsToldAndThenPaidWholeAndNotAFenMore() {
        Http hospital = hospital(ledger);
        hospital.post(CHANNEL + "/settlements", settlement("A1", 1, "40000.00"));
        JsonNode before = hospital.post(CHANNEL + "/eligibility", eligibility(1, "2009-07-01")).json();
        assertThat(before.at("/covered").asBoolean()).isTrue();
        assertThat(before.at("/admissionsThisYear").asInt()).isEqualTo(1);
        String left = yearsCeiling(before).at("/left").asString();
        assertThat(Money.parse(left).isPositive()).isTrue();

        Answer second = hospital.post(CHANNEL + "/settlements", settlement("A2", 1, "60000.00"));
        assertThat(second.text("breakdown.basic")).isEqualTo(left);
        assertThat(second.json().at("/ceilingsHit/0").asString()).isEqualTo("YEAR");
        Answer after = hospital.post(CHANNEL + "/eligibility", eligibility(1, "2009-07-01"));
        assertThat(yearsCeiling(after.json()).at("/left").asString()).isEqualTo("0.00");
        assertThat(after.position()).as("it has seen the settlement").isEqualTo(position());
    }

    private static JsonNode yearsCeiling(JsonNode eligibility) {
        for (JsonNode ceiling : eligibility.at("/ceilings")) {
            if (ceiling.at("/ceiling").asString().equals("YEAR")) {
                return ceiling;
            }
        }
        throw new AssertionError("the year's ceiling is not told");
    }

    @Test
    void whoIsNotEnrolledIsNotCovered() {
        Answer answer = hospital(ledger).post(CHANNEL + "/eligibility", eligibility(99, "2009-07-01"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/covered").asBoolean()).isFalse();
        assertThat(answer.text("notCovered")).isEqualTo("NOT_ENROLLED");
        assertThat(answer.position()).isEqualTo(position());
        assertThat(hospital(ledger).post(CHANNEL + "/eligibility", eligibility(1, "2010-01-01")).text("notCovered"))
                .isEqualTo("NOT_ENROLLED");
    }

    @Test
    void aTrialTellsWhatTheSettlementWillComeToAndRecordsNothing() {
        Http hospital = hospital(ledger);
        long before = position();
        Answer trial = hospital.post(CHANNEL + "/trials", bill(2, "3000.00"));
        assertThat(trial.status()).isEqualTo(200);
        assertThat(position()).isEqualTo(before);
        assertThat(trial.json().at("/trace").size()).isGreaterThan(2);
        assertThat(trial.json().has("receiptNo")).isFalse();

        Answer settled = hospital.post(CHANNEL + "/settlements?trace=true", settlement("B1", 2, "3000.00"));
        assertThat(settled.json().at("/breakdown")).isEqualTo(trial.json().at("/breakdown"));
        assertThat(settled.json().at("/trace")).isEqualTo(trial.json().at("/trace"));

        Answer next = hospital.post(CHANNEL + "/trials", bill(2, "3000.00"));
        assertThat(next.text("breakdown.deductible")).as("the second stay of the year").isEqualTo("150.00");
    }

    @Test
    void theSameRequestAgainHasTheSameBodyAndNoEvent() {
        Http hospital = hospital(ledger);
        Answer first = hospital.post(CHANNEL + "/settlements", settlement("C1", 3, "1000.00"));
        long position = position();
        Answer again = hospital.post(CHANNEL + "/settlements", settlement("C1", 3, "1000.00"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(repeated(first)).isEqualTo("false");
        assertThat(repeated(again)).isEqualTo("true");
        assertThat(position()).isEqualTo(position);
        assertThat(first.text("receiptNo")).matches("C9901011-[0-9]{9}");
        assertThat(hospital.get(CHANNEL + "/settlements/C1").body()).isEqualTo(first.body());
    }

    private static String repeated(Answer answer) {
        return answer.response().headers().firstValue("Ledger-Repeated").orElseThrow();
    }

    @Test
    void theSameNumberWithAnotherAmountIsRefusedAndLeavesNoEvent() {
        Http hospital = hospital(ledger);
        hospital.post(CHANNEL + "/settlements", settlement("D1", 4, "1000.00"));
        long position = position();
        Answer other = hospital.post(CHANNEL + "/settlements", settlement("D1", 4, "1000.01"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("urn:heyi:problem:claim-resubmitted-with-changes");
        assertThat(other.text("field")).isEqualTo("total");
        assertThat(position()).isEqualTo(position);
    }

    @Test
    void twentyIdenticalRequestsAtOnceAreOneSettlementAndTwentyEqualBodies() throws Exception {
        long before = position();
        Callable<Answer> request = () -> hospital(ledger).post(CHANNEL + "/settlements", settlement("E1", 5, "2000.00"));
        ExecutorService callers = Executors.newFixedThreadPool(20);
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<Answer> answer : callers.invokeAll(java.util.Collections.nCopies(20, request))) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers).filteredOn(answer -> repeated(answer).equals("false")).hasSize(1);
        assertThat(position()).isEqualTo(before + 1);
    }

    @Test
    void aReversalNamesTheLaterSettlementsItTouches() {
        Http hospital = hospital(ledger);
        hospital.post(CHANNEL + "/settlements", settlement("F1", 6, "1000.00"));
        hospital.post(CHANNEL + "/settlements", settlement("F2", 6, "1000.00"));
        otherHospital(ledger).post(CHANNEL + "/settlements", settlement("F3", 6, "1000.00"));
        String reversal = "{\"reason\": \"金额有误\", \"reversedOn\": \"2009-06-05\"}";
        Answer reversed = hospital.post(CHANNEL + "/settlements/F1/reversal", reversal);
        assertThat(reversed.status()).isEqualTo(200);
        assertThat(reversed.json().at("/settlement/reversed").asBoolean()).isTrue();
        assertThat(reversed.json().at("/touched").size()).isEqualTo(1);
        assertThat(reversed.json().at("/touched/0/settlementNo").asString()).isEqualTo("F2");
        assertThat(reversed.json().at("/touched/0/would/deductible").asString()).isEqualTo("300.00");
        assertThat(hospital.get(CHANNEL + "/settlements/F1").json().at("/reversed").asBoolean()).isTrue();

        Answer again = hospital.post(CHANNEL + "/settlements/F1/reversal", reversal);
        assertThat(again.body()).isEqualTo(reversed.body());
        assertThat(repeated(again)).isEqualTo("true");
        assertThat(hospital.post(CHANNEL + "/settlements", settlement("F1", 6, "1000.00")).json().at("/reversed").asBoolean()).isTrue();
    }

    @Test
    void aCorrectionUsesTheInvoiceOfTheReversedSettlementItNames() {
        Http hospital = hospital(ledger);
        hospital.post(CHANNEL + "/settlements", settlement("G1", 7, "1000.00"));
        String corrected = settlement("G2", 7, "900.00").replace("INV-G2", "INV-G1");
        assertThat(hospital.post(CHANNEL + "/settlements", corrected).text("type")).isEqualTo("urn:heyi:problem:invoice-already-used");
        hospital.post(CHANNEL + "/settlements/G1/reversal", "{\"reason\": \"金额有误\", \"reversedOn\": \"2009-06-05\"}");
        Answer settled = hospital.post(CHANNEL + "/settlements", corrected.replace("\"bill\"", "\"corrects\": \"G1\", \"bill\""));
        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.text("breakdown.total")).isEqualTo("900.00");
    }

    @Test
    void anotherHospitalsSettlementIsNotFound() {
        hospital(ledger).post(CHANNEL + "/settlements", settlement("H1", 8, "1000.00"));
        assertThat(otherHospital(ledger).get(CHANNEL + "/settlements/H1").status()).isEqualTo(404);
        assertThat(otherHospital(ledger).post(CHANNEL + "/settlements/H1/reversal",
                "{\"reason\": \"x\", \"reversedOn\": \"2009-06-05\"}").status()).isEqualTo(404);
    }

    @Test
    void whoIsNoHospitalIsTurnedAway() {
        for (Role role : new Role[] {Role.CLERK, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            Http person = Http.at(ledger).as(role, "person-1", "990101");
            assertThat(person.post(CHANNEL + "/eligibility", eligibility(1, "2009-07-01")).status()).isEqualTo(403);
            assertThat(person.post(CHANNEL + "/settlements", settlement("I1", 9, "1000.00")).status()).isEqualTo(403);
        }
        assertThat(Http.at(ledger).post(CHANNEL + "/eligibility", eligibility(1, "2009-07-01")).status()).isIn(401, 403);
    }

    @Test
    void aBillThatCannotBeReadIsRefusedByItsField() {
        Http hospital = hospital(ledger);
        long before = position();
        Answer noTotal = hospital.post(CHANNEL + "/trials", bill(10, "1000.00").replace("\"total\": \"1000.00\",", ""));
        assertThat(noTotal.status()).isEqualTo(400);
        assertThat(noTotal.text("field")).isEqualTo("total");
        Answer wrongSums = hospital.post(CHANNEL + "/settlements", settlement("J1", 10, "1000.00").replace("\"classA\": \"1000.00\"",
                "\"classA\": \"999.00\""));
        assertThat(wrongSums.status()).isEqualTo(422);
        Answer wrongNumber = hospital.post(CHANNEL + "/settlements", settlement("J1", 10, "1000.00").replace("\"J1\"", "\"J/1\""));
        assertThat(wrongNumber.status()).isEqualTo(400);
        assertThat(wrongNumber.text("field")).isEqualTo("settlementNo");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void aNumberOfTheCountersIsNoHospitalsToGive() {
        long before = position();
        Answer refused = hospital(ledger).post(CHANNEL + "/settlements", settlement("M-A1", 20, "1000.00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).endsWith(":number-of-the-counter");
        assertThat(refused.text("field")).isEqualTo("settlementNo");
        assertThat(position()).isEqualTo(before);
    }
}
