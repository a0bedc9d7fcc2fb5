package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One invoice, at the hospital's channel and at the counter: held by at most one claim that stands, and given up to the one that names it. */
class InvoiceAcrossDoorsTest {

    private static final String CHANNEL = "/api/v1/channel/settlements";
    private static final String REVERSAL = "{\"reason\": \"退费\", \"reversedOn\": \"2009-06-18\"}";

    private Ledger ledger;
    private Counter counter;
    private Http hospital;

    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        counter = new Counter(ledger);
        hospital = Http.at(ledger).asHospital("C9901011/his", SmallCounty.HOSPITAL);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void fromTheHospitalToTheCounterAndBack() {
        assertThat(hospitalSettles("JS1", null).status()).isEqualTo(200);
        Http.Answer taken = counter.enter("A1", 1, "FP-1", "2000.00");
        assertThat(taken.text("type")).endsWith(":invoice-already-used");
        assertThat(taken.text("field")).isEqualTo("invoiceNo");

        assertThat(hospital.post(CHANNEL + "/JS1/reversal", REVERSAL).status()).isEqualTo(200);
        counter.approved("A1", 1, "FP-1", "2000.00");
        assertThat(counter.trial(counter.clerk, "A1").status()).as("a trial asks no invoice").isEqualTo(200);
        assertThat(counter.settle("A1").text("type")).as("reversed, but given up to nobody yet").endsWith(":not-possible-now");

        String named = Counter.content(1, "FP-1", "2000.00").replace("\"invoiceNo\"", "\"corrects\": \"JS1\", \"invoiceNo\"");
        Http.Answer corrected = counter.clerk.post(Counter.BASE + "/A1/correction", "{\"content\": %s, \"on\": \"2009-07-02\"}".formatted(named));
        counter.approved("A1", corrected.text("contentHash"));
        assertThat(counter.settle("A1").text("claimId.number")).isEqualTo("M-A1");
        assertThat(hospitalSettles("JS2", null).text("type")).endsWith(":invoice-already-used");
        assertThat(hospitalSettles("JS2", "JS1").text("type")).as("it is the counter's now").endsWith(":invoice-already-used");

        assertThat(counter.because(counter.reviewer, "A1", "reversal", "改由医院结算").text("state")).isEqualTo("REVERSED");
        assertThat(counter.because(counter.clerk, "A1", "withdrawal", "改由医院结算").text("state")).isEqualTo("WITHDRAWN");
        assertThat(hospitalSettles("JS2", "M-A1").status()).isEqualTo(200);
        assertThat(counter.enter("A2", 1, "FP-1", "2000.00").text("type")).endsWith(":invoice-already-used");
    }

    private Http.Answer hospitalSettles(String settlementNo, String corrects) {
        return hospital.post(CHANNEL, """
                {"settlementNo": "%s", "invoiceNo": "FP-1", %s "bill": {"resident": "%s", "kind": "INPATIENT", "admittedOn": "2009-06-01",
                 "settledOn": "2009-06-04", "diagnoses": ["J18.900"], "total": "2000.00", "classA": "2000.00"}}
                """.formatted(settlementNo, corrects == null ? "" : "\"corrects\": \"" + corrects + "\",", SmallCounty.resident(1).value()));
    }
}
