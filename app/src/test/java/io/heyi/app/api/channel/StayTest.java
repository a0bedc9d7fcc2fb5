package io.heyi.app.api.channel;

import static io.heyi.app.api.channel.ChannelCounty.CHANNEL;
import static io.heyi.app.api.channel.ChannelCounty.admission;
import static io.heyi.app.api.channel.ChannelCounty.batch;
import static io.heyi.app.api.channel.ChannelCounty.eligibility;
import static io.heyi.app.api.channel.ChannelCounty.hospital;
import static io.heyi.app.api.channel.ChannelCounty.otherHospital;
import static io.heyi.app.api.channel.ChannelCounty.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A stay from admission to settlement as a hospital meets it. Each test has a household of its own. */
class StayTest {

    private static final String ADMISSIONS = CHANNEL + "/admissions";
    private static Ledger ledger;

    @BeforeAll
    static void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ChannelCounty.open(ledger, 12);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long position() {
        return ledger.knownAt().resolve(null).position();
    }

    /** Admitted on 1 June, charged 1000.00 on that day and 500.00 on the next, discharged on 4 June. */
    private static Http discharged(String no, int household) {
        Http hospital = hospital(ledger);
        ok(hospital.post(ADMISSIONS, admission(no, household)));
        ok(hospital.post(ADMISSIONS + "/" + no + "/charges", batch("1", "2009-06-01", "10", "100.00")));
        ok(hospital.post(ADMISSIONS + "/" + no + "/charges", batch("2", "2009-06-02", "5", "100.00")));
        ok(hospital.post(ADMISSIONS + "/" + no + "/discharge", "{\"dischargedOn\": \"2009-06-04\"}"));
        return hospital;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String settle(String no, String total) {
        return "{\"settlementNo\": \"%s\", \"invoiceNo\": \"INV-%s\", \"total\": \"%s\"}".formatted(no, no, total);
    }

    @Test
    void aStayIsTriedWhileItLastsAndSettledAtDischargeForWhatItsChargesComeTo() {
        Http hospital = hospital(ledger);
        ok(hospital.post(ADMISSIONS, admission("ZY1", 1)));
        ok(hospital.post(ADMISSIONS + "/ZY1/charges", batch("1", "2009-06-01", "10", "100.00")));
        ok(hospital.post(ADMISSIONS + "/ZY1/charges", batch("2", "2009-06-02", "5", "100.00")));
        Answer trial = ok(hospital.post(ADMISSIONS + "/ZY1/trial", "{\"dischargedOn\": \"2009-06-04\"}"));
        assertThat(trial.text("breakdown.total")).isEqualTo("1500.00");
        assertThat(hospital.post(ADMISSIONS + "/ZY1/settlement", settle("JS1", "1500.00")).text("type"))
                .isEqualTo("urn:heyi:problem:not-yet-discharged");

        ok(hospital.post(ADMISSIONS + "/ZY1/discharge", "{\"dischargedOn\": \"2009-06-04\"}"));
        long before = position();
        Answer settled = ok(hospital.post(ADMISSIONS + "/ZY1/settlement?trace=true", settle("JS1", "1500.00")));
        assertThat(position()).as("the claim and the stay, in one transaction").isEqualTo(before + 2);
        assertThat(settled.json().at("/breakdown")).isEqualTo(trial.json().at("/breakdown"));
        assertThat(settled.json().at("/trace")).isEqualTo(trial.json().at("/trace"));
        assertThat(hospital.get(CHANNEL + "/settlements/JS1").text("receiptNo")).isEqualTo(settled.text("receiptNo"));

        Answer again = ok(hospital.post(ADMISSIONS + "/ZY1/settlement?trace=true", settle("JS1", "1500.00")));
        assertThat(again.body()).isEqualTo(settled.body());
        assertThat(again.response().headers().firstValue("Ledger-Repeated")).contains("true");
        assertThat(position()).isEqualTo(before + 2);
    }

    @Test
    void openStaysAreToldWhereverTheyAreAndAnotherHospitalsNumberIsNot() {
        ok(hospital(ledger).post(ADMISSIONS, admission("ZY2", 2)));
        ok(otherHospital(ledger).post(ADMISSIONS, admission("QT2", 2)));
        assertThat(hospital(ledger).post(ADMISSIONS, admission("ZY2b", 2)).text("type"))
                .isEqualTo("urn:heyi:problem:resident-already-admitted");
        JsonNode stays = ok(hospital(ledger).post(CHANNEL + "/eligibility", eligibility(2, "2009-06-02"))).json().at("/openAdmissions");
        assertThat(stays.size()).isEqualTo(2);
        assertThat(stays.at("/0/admissionNo").asString()).isEqualTo("ZY2");
        assertThat(stays.at("/1/institution").asString()).isEqualTo(ChannelCounty.OTHER);
        assertThat(stays.at("/1").has("admissionNo")).isFalse();
        ok(hospital(ledger).post(ADMISSIONS + "/ZY2/discharge", "{\"dischargedOn\": \"2009-06-04\"}"));
        ok(hospital(ledger).post(ADMISSIONS, admission("ZY2b", 2)));
    }

    @Test
    void afterTheSettlementNothingIsChargedUntilItIsReversedAndThenItIsSettledAnew() {
        Http hospital = discharged("ZY3", 3);
        ok(hospital.post(ADMISSIONS + "/ZY3/settlement", settle("JS3", "1500.00")));
        String more = batch("3", "2009-06-03", "1", "250.00");
        assertThat(hospital.post(ADMISSIONS + "/ZY3/charges", more).text("type")).isEqualTo("urn:heyi:problem:admission-already-settled");
        ok(hospital.post(CHANNEL + "/settlements/JS3/reversal", "{\"reason\": \"漏费\", \"reversedOn\": \"2009-06-05\"}"));
        ok(hospital.post(ADMISSIONS + "/ZY3/charges", more));
        assertThat(hospital.post(ADMISSIONS + "/ZY3/settlement", settle("JS3b", "1750.00")).text("type"))
                .isEqualTo("urn:heyi:problem:earlier-settlement-not-named");
        Answer anew = ok(hospital.post(ADMISSIONS + "/ZY3/settlement",
                settle("JS3b", "1750.00").replace("\"invoiceNo\"", "\"corrects\": \"JS3\", \"invoiceNo\"")));
        assertThat(anew.text("breakdown.total")).isEqualTo("1750.00");
        assertThat(anew.text("breakdown.deductible")).as("the reversed stay no longer counts").isEqualTo("300.00");
        Answer lost = ok(hospital.post(ADMISSIONS + "/ZY3/settlement", settle("JS3", "1500.00")));
        assertThat(lost.text("breakdown.total")).isEqualTo("1500.00");
        assertThat(lost.json().at("/reversed").asBoolean()).isTrue();
    }

    @Test
    void aRefusedClaimLeavesTheStayOpen() {
        Http hospital = discharged("ZY4", 4);
        ok(hospital.post(CHANNEL + "/settlements", ChannelCounty.settlement("TAKEN", 5, "100.00")));
        long before = position();
        Answer refused = hospital.post(ADMISSIONS + "/ZY4/settlement", settle("JS4", "1500.00").replace("INV-JS4", "INV-TAKEN"));
        assertThat(refused.text("type")).isEqualTo("urn:heyi:problem:invoice-already-used");
        assertThat(position()).isEqualTo(before);
        ok(hospital.post(ADMISSIONS + "/ZY4/charges", batch("3", "2009-06-03", "1", "1.00")));
        ok(hospital.post(ADMISSIONS + "/ZY4/settlement", settle("JS4", "1501.00")));
    }

    @Test
    void theSameSettlementOfAStayTwentyTimesAtOnceIsOneAndTheBodiesAreEqual() throws Exception {
        discharged("ZY6", 6);
        long before = position();
        Callable<Answer> request = () -> hospital(ledger).post(ADMISSIONS + "/ZY6/settlement", settle("JS6", "1500.00"));
        ExecutorService callers = Executors.newFixedThreadPool(20);
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<Answer> answer : callers.invokeAll(Collections.nCopies(20, request))) {
                answers.add(ok(answer.get()));
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(position()).isEqualTo(before + 2);
    }

    @Test
    void twoNumbersForOneStayAtOnceSettleItOnce() throws Exception {
        discharged("ZY7", 7);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> two = List.of(() -> hospital(ledger).post(ADMISSIONS + "/ZY7/settlement", settle("JS7a", "1500.00")),
                    () -> hospital(ledger).post(ADMISSIONS + "/ZY7/settlement", settle("JS7b", "1500.00")));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(two)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aStayIsCorrectedAndToldAsItStands() {
        Http hospital = discharged("ZY8", 8);
        ok(hospital.post(ADMISSIONS + "/ZY8/corrections",
                "{\"correctionNo\": \"1\", \"stay\": %s, \"dischargedOn\": \"2009-06-05\"}".formatted(stay("2009-05-31"))));
        ok(hospital.post(ADMISSIONS + "/ZY8/charges/1/withdrawal", ""));
        JsonNode view = ok(hospital.get(ADMISSIONS + "/ZY8")).json();
        assertThat(view.at("/dischargedOn").asString()).isEqualTo("2009-06-05");
        assertThat(view.at("/particulars/admittedOn").asString()).isEqualTo("2009-05-31");
        assertThat(view.at("/charged").asString()).isEqualTo("500.00");
        assertThat(view.at("/batches/0/withdrawn").asBoolean()).isTrue();
        assertThat(otherHospital(ledger).get(ADMISSIONS + "/ZY8").status()).isEqualTo(404);
        assertThat(otherHospital(ledger).post(ADMISSIONS + "/ZY8/charges", batch("9", "2009-06-01", "1", "1.00")).status()).isEqualTo(404);
    }

    @Test
    void aCancelledStayIsOverAndTheResidentMayBeAdmittedAgain() {
        Http hospital = hospital(ledger);
        ok(hospital.post(ADMISSIONS, admission("ZY9", 9)));
        ok(hospital.post(ADMISSIONS + "/ZY9/cancellation", "{\"reason\": \"登记有误\"}"));
        assertThat(hospital.post(ADMISSIONS + "/ZY9/charges", batch("1", "2009-06-01", "1", "1.00")).text("type"))
                .isEqualTo("urn:heyi:problem:admission-is-cancelled");
        ok(hospital.post(ADMISSIONS, admission("ZY9b", 9)));
    }

    @Test
    void aBatchOfTooManyLinesIsRefusedWhole() {
        Http hospital = hospital(ledger);
        ok(hospital.post(ADMISSIONS, admission("ZY10", 10)));
        String line = "{\"line\": %d, \"itemCode\": \"A\", \"name\": \"A\", \"itemClass\": \"A\", "
                + "\"quantity\": \"1\", \"unitPrice\": \"1.00\"}";
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 501; i++) {
            lines.add(line.formatted(i));
        }
        long before = position();
        Answer tooMany = hospital.post(ADMISSIONS + "/ZY10/charges",
                "{\"batchNo\": \"1\", \"chargedOn\": \"2009-06-01\", \"lines\": [%s]}".formatted(String.join(",", lines)));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.text("field")).isEqualTo("lines");
        assertThat(position()).isEqualTo(before);
        ok(hospital.post(ADMISSIONS + "/ZY10/charges", "{\"batchNo\": \"1\", \"chargedOn\": \"2009-06-01\", \"lines\": [%s]}"
                .formatted(String.join(",", lines.subList(0, 500)))));
    }
}
