package io.heyi.app.year;

import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;

/**
 * The money that goes out: in July to the hospitals for June, in autumn to the residents and to the hospitals again. What is not paid yet at
 * the end of the year is owed.
 */
final class MoneyChapter {

    private static final String REMITTANCES = "/api/v1/remittances";
    private static final String JUNE = REMITTANCES + "/" + COUNTY_HOSPITAL + "/2009-06";
    private static final String BATCHES = "/api/v1/payment-batches";

    private final Office office;

    MoneyChapter(Office office) {
        this.office = office;
    }

    /**
     * <pre>
     * JS-1 10115.00, JS-2 509.40, JS-3 3117.50 and its reversal, JS-4 2921.75     13546.15
     * review deducts of JS-2, which the hospital disputes in vain                    77.00
     *                                                                            13469.15
     * </pre>
     */
    void theHospitalsJuneIsDrawnUpDeductedDisputedApprovedPaidReturnedAndPaidAgain() {
        Answer drawn = drawnUp(COUNTY_HOSPITAL, "2009-06", "2009-07-03");
        assertThat(drawn.json().at("/items").asInt()).isEqualTo(5);
        assertThat(drawn.text("net.total")).isEqualTo("13546.15");
        deducted("K-1", "JS-2", "77.00");
        deducted("K-2", "JS-1", "500.00");
        ok(office.post(Person.COUNTY_CLERK, JUNE + "/deductions/K-2/removal", "{\"reason\": \"复查无误\", \"removedOn\": \"2009-07-06\"}"));
        Answer disputed = ok(office.hospitalPost(COUNTY_HOSPITAL, JUNE + "/disputes",
                "{\"disputeNo\": \"Y-1\", \"claim\": \"JS-2\", \"text\": \"扣款依据不足\", \"disputedOn\": \"2009-07-06\"}"));
        refused(approve(JUNE, disputed, "2009-07-08"), 422, "dispute-open");
        Answer resolved = ok(office.post(Person.COUNTY_CLERK, JUNE + "/disputes/Y-1/resolution",
                "{\"answer\": \"维持扣款\", \"resolvedOn\": \"2009-07-07\"}"));
        refused(approve(JUNE, drawn, "2009-07-08"), 422, "statement-changed-since");
        assertThat(ok(approve(JUNE, resolved, "2009-07-08")).text("net.total")).isEqualTo("13469.15");

        // The place for the hospital's bank account: a payment names none yet.
        paid(JUNE, "BF-1", "2009-07-10");
        ok(office.post(Person.COUNTY_CLERK, JUNE + "/returns",
                "{\"reference\": \"BF-1\", \"reason\": \"账号不符\", \"returnedOn\": \"2009-07-12\"}"));
        assertThat(owedTo("Hospitals")).as("13469.15 and the health centre's 40.00 + 15.00 + 19.50").isEqualTo("13543.65");
        paid(JUNE, "BF-2", "2009-07-13");
        assertThat(ok(office.hospitalGet(COUNTY_HOSPITAL, JUNE)).text("reference")).isEqualTo("BF-2");
        assertThat(office.hospitalGet(HEALTH_CENTRE, JUNE).status()).as("another hospital's statement").isEqualTo(404);
    }

    /** MZ-1 and MZ-2; what comes later of June goes to a later statement. */
    void theHealthCentreIsPaidForSpring() {
        Answer drawn = drawnUp(HEALTH_CENTRE, "2009-06", "2009-07-03");
        assertThat(drawn.json().at("/items").asInt()).isEqualTo(2);
        String path = REMITTANCES + "/" + HEALTH_CENTRE + "/2009-06";
        Answer approved = ok(approve(path, drawn, "2009-07-08"));
        assertThat(approved.text("net.account")).isEqualTo("40.00");
        assertThat(approved.text("net.basic")).isEqualTo("34.50");
        paid(path, "BF-3", "2009-07-13");
        assertThat(owedTo("Hospitals")).isEqualTo("0.00");
    }

    /** Nothing is approved for a hospital whose account no second person has confirmed. */
    void theHospitalsAccountsAreConfirmed() {
        List.of(COUNTY_HOSPITAL, HEALTH_CENTRE).forEach(institution -> {
            String path = "/api/v1/institution-accounts/" + institution;
            Answer proposed = ok(office.post(Person.COUNTY_CLERK, path + "/proposal", """
                    {"holder": "%s", "bank": "农村信用社", "number": "6210990000000099", "proposedOn": "2009-07-01"}""".formatted(institution)));
            ok(office.post(Person.REVIEWER, path + "/confirmation", """
                    {"number": "6210990000000099", "sha256": "%s", "confirmedOn": "2009-07-02"}""".formatted(proposed.text("sha256"))));
        });
    }

    /**
     * <pre>
     * county hospital, until October   JS-5 989.10, JS-6 382.50 and its reversal, JS-6B 315.00, JS-7 4885.00           6189.10   paid
     * health centre, until November    MZ-3 20.00, MZ-4 15.00 + 20.00, WJ-1 650.00 + 175.00, MZ-5 10.00, MZ-6 10.00     900.00   owed
     * </pre>
     */
    void theAutumnIsDrawnUpAndPaidInPart() {
        String october = REMITTANCES + "/" + COUNTY_HOSPITAL + "/2009-10";
        Answer drawn = drawnUp(COUNTY_HOSPITAL, "2009-10", "2009-11-03");
        assertThat(drawn.json().at("/items").asInt()).isEqualTo(5);
        assertThat(ok(approve(october, drawn, "2009-11-10")).text("net.total")).isEqualTo("6189.10");
        paid(october, "BF-4", "2009-11-12");
        Answer centre = drawnUp(HEALTH_CENTRE, "2009-11", "2009-12-03");
        assertThat(centre.json().at("/items").asInt()).isEqualTo(5);
        assertThat(ok(approve(REMITTANCES + "/" + HEALTH_CENTRE + "/2009-11", centre, "2009-12-10")).text("net.total")).isEqualTo("900.00");
        assertThat(owedTo("Hospitals")).isEqualTo("900.00");
    }

    private Answer drawnUp(String institution, String month, String on) {
        return ok(office.post(Person.COUNTY_CLERK, REMITTANCES,
                "{\"institution\": \"%s\", \"month\": \"%s\", \"drawnUpOn\": \"%s\"}".formatted(institution, month, on)));
    }

    private void deducted(String number, String claim, String amount) {
        ok(office.post(Person.COUNTY_CLERK, JUNE + "/deductions", """
                {"deductionNo": "%s", "claim": "%s", "amount": "%s", "reason": "超限用药", "addedOn": "2009-07-05"}"""
                .formatted(number, claim, amount)));
    }

    private Answer approve(String path, Answer seen, String on) {
        return office.post(Person.REVIEWER, path + "/approval",
                "{\"sha256\": \"%s\", \"approvedOn\": \"%s\"}".formatted(seen.text("sha256"), on));
    }

    private void paid(String path, String reference, String on) {
        Answer paid = ok(office.post(Person.COUNTY_CLERK, path + "/payments",
                "{\"reference\": \"%s\", \"paidOn\": \"%s\"}".formatted(reference, on)));
        assertThat(paid.text("status")).isEqualTo("PAID");
    }

    /**
     * 742.50 and 12315.00 in one batch; the bank returns the first, which is paid again in another. SQ-1 was reversed before anything was
     * paid for it: had it been paid, the place for asking 765.00 back would be here.
     */
    void residentsArePaidInABatchAndOneOfThemAgain() {
        assertThat(owedTo("Residents")).as("742.50 + 12315.00").isEqualTo("13057.50");
        String small = item("M-SQ-1.2", "周长贵", "742.50");
        Answer drawn = batch("990101001-1", "2009-09-10", small + ", " + item("M-SQ-2", "陈桂花", "12315.00"));
        assertThat(drawn.text("total")).isEqualTo("13057.50");
        assertThat(drawn.body()).doesNotContain("周长贵", "6210990000000001");
        refused(office.get(Person.CLERK, BATCHES + "/990101001-1/file"), 422, "batch-not-approved");
        ok(approve(BATCHES + "/990101001-1", drawn, "2009-09-11"));
        String file = ok(office.get(Person.CLERK, BATCHES + "/990101001-1/file")).body();
        assertThat(file).contains("1,周长贵,农村信用社,6210990000000001,742.50,", "2,陈桂花,农村信用社,6210990000000001,12315.00,");
        ok(office.post(Person.CLERK, BATCHES + "/990101001-1/payment", "{\"reference\": \"YH-1\", \"paidOn\": \"2009-09-12\"}"));
        assertThat(owedTo("Residents")).isEqualTo("0.00");
        ok(office.post(Person.CLERK, BATCHES + "/990101001-1/returns",
                "{\"institution\": \"C9901011\", \"claim\": \"M-SQ-1.2\", \"reason\": \"户名不符\", \"returnedOn\": \"2009-09-15\"}"));
        assertThat(owedTo("Residents")).isEqualTo("742.50");
        ok(approve(BATCHES + "/990101001-2", batch("990101001-2", "2009-09-20", small), "2009-09-21"));
        ok(office.post(Person.CLERK, BATCHES + "/990101001-2/payment", "{\"reference\": \"YH-2\", \"paidOn\": \"2009-09-22\"}"));
        assertThat(ok(office.get(Person.CLERK, BATCHES + "/owed")).json()).isEmpty();
    }

    private Answer batch(String no, String on, String items) {
        return ok(office.post(Person.CLERK, BATCHES, "{\"batchNo\": \"%s\", \"drawnUpOn\": \"%s\", \"items\": [%s]}".formatted(no, on, items)));
    }

    private static String item(String claim, String payee, String amount) {
        return """
                {"institution": "C9901011", "claim": "%s", "payee": "%s", "bank": "农村信用社", "account": "6210990000000001",
                 "amount": "%s"}""".formatted(claim, payee, amount);
    }

    private String owedTo(String whom) {
        return ok(office.get(Person.REVIEWER, "/api/v1/fund/position")).text("owedTo" + whom + ".total");
    }
}
