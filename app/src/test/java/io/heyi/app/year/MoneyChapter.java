package io.heyi.app.year;

import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;

/** July to September: paper invoices at the counter, and the money that goes out to hospitals and residents. */
final class MoneyChapter {

    private static final String APPLICATIONS = "/api/v1/counter/applications";
    private static final String REMITTANCES = "/api/v1/remittances";
    private static final String JUNE = REMITTANCES + "/" + COUNTY_HOSPITAL + "/2009-06";
    private static final String BATCHES = "/api/v1/payment-batches";

    private final Office office;

    MoneyChapter(Office office) {
        this.office = office;
    }

    /** (2000.00 - 300.00) x 0.45 = 765.00. */
    void aPaperInvoiceIsEnteredCheckedApprovedAndSettled() {
        String hash = entered("SQ-1", Village.ZHAOS, Village.ZHAO, "赵铁柱", "2009-07-02", "2009-07-09", "2000.00");
        refused(seen(Person.CLERK, "SQ-1", "check", hash), 422, "check-own");
        ok(seen(Person.SECOND_CLERK, "SQ-1", "check", hash));
        assertThat(ok(seen(Person.REVIEWER, "SQ-1", "approval", hash)).text("state")).isEqualTo("APPROVED");
        assertThat(settled("SQ-1").text("due")).isEqualTo("765.00");
    }

    /**
     * (5000.00 - 300.00) x 0.45 + 5000.00 x 0.50 + 14000.00 x 0.55 = 2115.00 + 2500.00 + 7700.00 = 12315.00: above 10000.00 it takes two
     * reviewers.
     */
    void aLargePaymentTakesTwoReviewers() {
        String hash = entered("SQ-2", Village.WANGS, Village.CHEN, "陈桂花", "2009-08-01", "2009-08-20", "24000.00");
        ok(seen(Person.SECOND_CLERK, "SQ-2", "check", hash));
        assertThat(ok(seen(Person.REVIEWER, "SQ-2", "approval", hash)).text("state")).isEqualTo("APPROVED_ONCE");
        refused(office.post(Person.CLERK, APPLICATIONS + "/SQ-2/settlement", "{\"on\": \"2009-09-03\"}"), 422, "not-possible-now");
        assertThat(ok(seen(Person.SECOND_REVIEWER, "SQ-2", "approval", hash)).text("state")).isEqualTo("APPROVED");
        assertThat(settled("SQ-2").text("due")).isEqualTo("12315.00");
    }

    private String entered(String no, String household, String resident, String payee, String admittedOn, String servedOn, String total) {
        return ok(office.post(Person.CLERK, APPLICATIONS, """
                {"applicationNo": "%s", "householdNo": "%s", "on": "2009-09-01", "content": {"resident": "%s",
                 "invoice": {"institution": "C9901011", "invoiceNo": "ZZ-%s", "kind": "INPATIENT", "admittedOn": "%s", "servedOn": "%s",
                  "diagnoses": ["K80.200"], "total": "%s", "sums": {"classA": "%s", "classB": "0.00", "classC": "0.00"},
                  "traditionalMedicine": false},
                 "payee": {"holder": "%s", "bank": "农村信用社", "number": "6210990000000001"}}}"""
                .formatted(no, household, resident, no, admittedOn, servedOn, total, total, payee))).text("contentHash");
    }

    private Answer seen(Person by, String no, String step, String hash) {
        return office.post(by, APPLICATIONS + "/" + no + "/" + step, "{\"contentHash\": \"%s\", \"on\": \"2009-09-02\"}".formatted(hash));
    }

    private Answer settled(String no) {
        return ok(office.post(Person.CLERK, APPLICATIONS + "/" + no + "/settlement", "{\"on\": \"2009-09-03\"}"));
    }

    /**
     * JS-1 477.00, JS-2 3117.50 and its reversal, JS-3 2921.75: 3398.75. Of JS-1 review deducts 77.00, which the hospital disputes in vain:
     * 3321.75.
     */
    void theHospitalsJuneIsDrawnUpDeductedDisputedApprovedPaidReturnedAndPaidAgain() {
        Answer drawn = drawnUp(COUNTY_HOSPITAL);
        assertThat(drawn.json().at("/items").asInt()).isEqualTo(4);
        assertThat(drawn.text("net.total")).isEqualTo("3398.75");
        ok(office.post(Person.COUNTY_CLERK, JUNE + "/deductions",
                "{\"deductionNo\": \"K-1\", \"claim\": \"JS-1\", \"amount\": \"77.00\", \"reason\": \"超限用药\", \"addedOn\": \"2009-07-05\"}"));
        Answer disputed = ok(office.hospitalPost(COUNTY_HOSPITAL, JUNE + "/disputes",
                "{\"disputeNo\": \"Y-1\", \"claim\": \"JS-1\", \"text\": \"扣款依据不足\", \"disputedOn\": \"2009-07-06\"}"));
        refused(approve(JUNE, disputed), 422, "dispute-open");
        Answer resolved = ok(office.post(Person.COUNTY_CLERK, JUNE + "/disputes/Y-1/resolution",
                "{\"answer\": \"维持扣款\", \"resolvedOn\": \"2009-07-07\"}"));
        refused(approve(JUNE, drawn), 422, "statement-changed-since");
        Answer approved = ok(approve(JUNE, resolved));
        assertThat(approved.text("net.total")).isEqualTo("3321.75");

        ok(office.post(Person.COUNTY_CLERK, JUNE + "/payments", "{\"reference\": \"BF-1\", \"paidOn\": \"2009-07-10\"}"));
        ok(office.post(Person.COUNTY_CLERK, JUNE + "/returns",
                "{\"reference\": \"BF-1\", \"reason\": \"账号不符\", \"returnedOn\": \"2009-07-12\"}"));
        assertThat(owedTo("Hospitals")).as("3321.75 and the health centre's 44.50").isEqualTo("3366.25");
        Answer paid = ok(office.post(Person.REVIEWER, JUNE + "/payments", "{\"reference\": \"BF-2\", \"paidOn\": \"2009-07-13\"}"));
        assertThat(paid.text("status")).isEqualTo("PAID");
        assertThat(ok(office.hospitalGet(COUNTY_HOSPITAL, JUNE)).text("reference")).isEqualTo("BF-2");
        assertThat(office.hospitalGet(HEALTH_CENTRE, JUNE).status()).as("another hospital's statement").isEqualTo(404);
    }

    /** April's 25.00 and June's 19.50 stand on its first statement, which is approved and not paid yet. */
    void theHealthCentresStatementHoldsWhatIsOpenSinceApril() {
        Answer drawn = drawnUp(HEALTH_CENTRE);
        assertThat(drawn.json().at("/items").asInt()).isEqualTo(2);
        Answer approved = ok(approve(REMITTANCES + "/" + HEALTH_CENTRE + "/2009-06", drawn));
        assertThat(approved.text("net.total")).isEqualTo("44.50");
    }

    /** Nothing is approved for a hospital whose account no second person has confirmed. */
    private void paidToAConfirmedAccount(String institution) {
        String path = "/api/v1/institution-accounts/" + institution;
        Answer proposed = ok(office.post(Person.COUNTY_CLERK, path + "/proposal", """
                {"holder": "%s", "bank": "农村信用社", "number": "6210990000000099", "proposedOn": "2009-07-01"}""".formatted(institution)));
        ok(office.post(Person.REVIEWER, path + "/confirmation", """
                {"number": "6210990000000099", "sha256": "%s", "confirmedOn": "2009-07-02"}""".formatted(proposed.text("sha256"))));
    }

    private Answer drawnUp(String institution) {
        paidToAConfirmedAccount(institution);
        return ok(office.post(Person.COUNTY_CLERK, REMITTANCES,
                "{\"institution\": \"%s\", \"month\": \"2009-06\", \"drawnUpOn\": \"2009-07-03\"}".formatted(institution)));
    }

    private Answer approve(String path, Answer seen) {
        return office.post(Person.REVIEWER, path + "/approval",
                "{\"sha256\": \"%s\", \"approvedOn\": \"2009-07-08\"}".formatted(seen.text("sha256")));
    }

    /** 765.00 and 12315.00 in one batch; the bank returns the first, which is paid again in another. */
    void residentsArePaidInABatchAndOneOfThemAgain() {
        assertThat(owedTo("Residents")).as("765.00 + 12315.00").isEqualTo("13080.00");
        String small = item("M-SQ-1", "赵铁柱", "765.00");
        Answer drawn = batch("990101001-1", small + "," + item("M-SQ-2", "陈桂花", "12315.00"));
        assertThat(drawn.text("total")).isEqualTo("13080.00");
        assertThat(drawn.body()).doesNotContain("赵铁柱", "6210990000000001");
        refused(office.get(Person.CLERK, BATCHES + "/990101001-1/file"), 422, "batch-not-approved");
        ok(approve(BATCHES + "/990101001-1", drawn));
        String file = ok(office.get(Person.CLERK, BATCHES + "/990101001-1/file")).body();
        assertThat(file).contains("1,赵铁柱,农村信用社,6210990000000001,765.00,", "2,陈桂花,农村信用社,6210990000000001,12315.00,");
        ok(office.post(Person.CLERK, BATCHES + "/990101001-1/payment", "{\"reference\": \"YH-1\", \"paidOn\": \"2009-09-12\"}"));
        assertThat(owedTo("Residents")).isEqualTo("0.00");
        ok(office.post(Person.CLERK, BATCHES + "/990101001-1/returns",
                "{\"institution\": \"C9901011\", \"claim\": \"M-SQ-1\", \"reason\": \"户名不符\", \"returnedOn\": \"2009-09-15\"}"));
        assertThat(owedTo("Residents")).isEqualTo("765.00");
        ok(approve(BATCHES + "/990101001-2", batch("990101001-2", small)));
        ok(office.post(Person.CLERK, BATCHES + "/990101001-2/payment", "{\"reference\": \"YH-2\", \"paidOn\": \"2009-09-22\"}"));
        assertThat(ok(office.get(Person.CLERK, BATCHES + "/owed")).json().size()).isZero();
    }

    private Answer batch(String no, String items) {
        return ok(office.post(Person.CLERK, BATCHES,
                "{\"batchNo\": \"%s\", \"drawnUpOn\": \"2009-09-10\", \"items\": [%s]}".formatted(no, items)));
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
