package io.heyi.app.year;

import static io.heyi.app.year.Bills.CHANNEL;
import static io.heyi.app.year.Bills.line;
import static io.heyi.app.year.Bills.shares;
import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** Spring and June at the hospitals: visits, stays with their charges, a bill that is reversed and corrected, and the books compared. */
final class HospitalChapter {

    private static final String STAY = CHANNEL + "/admissions/ZY-1";
    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-06-30";
    private static final String BOOKS = CHANNEL + "/reconciliations";

    private final Office office;

    HospitalChapter(Office office) {
        this.office = office;
    }

    /** At the health centre the family account pays first; then the fund a quarter of the rest, at most 40.00. */
    void theGrandchildAndTheGrandmotherSeeTheDoctor() {
        // 4 x 10.00 on the account; (100.00 - 40.00) x 0.25 = 15.00
        shares(Bills.settle(office, HEALTH_CENTRE, "MZ-1", Bills.visit(Village.BAO, "2009-04-02", "100.00")),
                "100.00 = 40.00 account + 15.00 basic + 0.00 assistance + 45.00 self-pay");
        // By the catalogues: 60.00 of class A whole, 20.00 of class B less a tenth, nothing of 6.00 of class C: 78.00 x 0.25 = 19.50
        String bill = """
                {"resident": "%s", "kind": "OUTPATIENT", "settledOn": "2009-06-08", "diagnoses": ["J20.900"], "total": "86.00", "lines": [%s]}"""
                .formatted(Village.LI, String.join(", ", line(1, "XA01", "3", "20.00"), line(2, "XJ01", "2", "10.00"), line(3, "HC09", "1", "6.00")));
        Answer grandmother = Bills.settle(office, HEALTH_CENTRE, "MZ-2", bill);
        assertThat(grandmother.text("breakdown.eligible")).isEqualTo("78.00");
        shares(grandmother, "86.00 = 0.00 account + 19.50 basic + 0.00 assistance + 66.50 self-pay");
        refused(office.hospitalPost(HEALTH_CENTRE, CHANNEL + "/trials", bill.replace("\"XA01\", \"name\"", "\"XA01\", \"itemClass\": \"B\", \"name\"")),
                422, "line-contradicts-catalogue");
    }

    /** (5000.00 - 300.00) x 0.45 + 5000.00 x 0.50 + 10000.00 x 0.55 = 2115.00 + 2500.00 + 5500.00 = 10115.00. */
    void theDaughterLiesInHospitalInMay() {
        shares(Bills.settle(office, COUNTY_HOSPITAL, "JS-1", Bills.stay(Village.MEI, "2009-05-06", "2009-05-20", "20000.00")),
                "20000.00 = 0.00 account + 10115.00 basic + 0.00 assistance + 9885.00 self-pay");
    }

    /**
     * Zhang, 1 to 5 June.
     *
     * <pre>
     * FJ01   4 x 50.00     200.00   class A, up to 60.00    200.00
     * XA01  40 x 20.00     800.00   class A                 800.00
     * XJ01  40 x 12.50     500.00   class B, up to 12.00    (500.00 - 40 x 0.50) x 0.90 = 432.00
     * HC09   1 x 60.00      60.00   class C                   0.00
     *                     1560.00                          1432.00   (1432.00 - 300.00) x 0.45 = 509.40
     * </pre>
     */
    void aStayIsAdmittedCorrectedChargedTriedAndSettled() {
        Answer eligible = Bills.eligibility(office, COUNTY_HOSPITAL, Village.ZHANG, "2009-06-01");
        assertThat(eligible.text("category")).isEqualTo("ORDINARY");
        assertThat(Bills.left(eligible, "YEAR")).isEqualTo("15000.00");
        ok(stay("", "{\"admissionNo\": \"ZY-1\", \"resident\": \"%s\", \"stay\": %s}".formatted(Village.ZHANG, particulars("2009-05-31"))));
        ok(stay("/ZY-1/corrections", "{\"correctionNo\": \"1\", \"stay\": %s}".formatted(particulars("2009-06-01"))));
        charged("1", "2009-06-01", line(1, "FJ01", "4", "50.00"), line(2, "XA01", "40", "20.00"));
        charged("2", "2009-06-02", line(1, "XJ01", "40", "12.50"), line(2, "HC09", "1", "60.00"));
        charged("3", "2009-06-02", line(1, "XA01", "5", "20.00"));
        ok(stay("/ZY-1/charges/3/withdrawal", ""));
        refused(stay("/ZY-1/charges", charges("4", "2009-05-31", line(1, "XA01", "1", "20.00"))), 422, "charged-outside-stay");

        Answer trial = ok(stay("/ZY-1/trial", "{\"dischargedOn\": \"2009-06-05\"}"));
        String settlement = "{\"settlementNo\": \"JS-2\", \"invoiceNo\": \"FP-JS-2\", \"total\": \"1560.00\"}";
        refused(stay("/ZY-1/settlement", settlement), 422, "not-yet-discharged");
        ok(stay("/ZY-1/discharge", "{\"dischargedOn\": \"2009-06-05\"}"));
        refused(stay("/ZY-1/settlement", settlement.replace("1560.00", "1660.00")), 422, "charges-do-not-add-up");
        Answer settled = ok(stay("/ZY-1/settlement", settlement));
        assertThat(settled.text("breakdown.eligible")).isEqualTo("1432.00");
        assertThat(settled.text("breakdown.deductible")).isEqualTo("300.00");
        shares(settled, "1560.00 = 0.00 account + 509.40 basic + 0.00 assistance + 1050.60 self-pay");
        assertThat(settled.json().at("/breakdown")).as("what was tried").isEqualTo(trial.json().at("/breakdown"));

        Answer again = ok(stay("/ZY-1/settlement", settlement));
        assertThat(again.body()).as("the answer was lost and is fetched again").isEqualTo(settled.body());
        assertThat(again.response().headers().firstValue("Ledger-Repeated")).contains("true");
        assertThat(office.hospitalGet(HEALTH_CENTRE, STAY).status()).as("another hospital's stay").isEqualTo(404);
    }

    private Answer stay(String path, String request) {
        return office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/admissions" + path, request);
    }

    private static String particulars(String admittedOn) {
        return "{\"kind\": \"INPATIENT\", \"admittedOn\": \"%s\", \"diagnoses\": [\"J18.900\"], \"department\": \"呼吸内科\"}".formatted(admittedOn);
    }

    private void charged(String batchNo, String day, String... lines) {
        ok(stay("/ZY-1/charges", charges(batchNo, day, lines)));
    }

    private static String charges(String batchNo, String day, String... lines) {
        return "{\"batchNo\": \"%s\", \"chargedOn\": \"%s\", \"lines\": [%s]}".formatted(batchNo, day, String.join(", ", lines));
    }

    /** What was printed before the reversal can be printed again after it. */
    void aBillWithAWrongAmountIsReversedAndSettledAnew() {
        // On minimum living allowance no deductible: 4300.00 x 0.45 = 1935.00; assistance pays half of the other 2365.00
        shares(Bills.settle(office, COUNTY_HOSPITAL, "JS-3", wangs("4300.00")),
                "4300.00 = 0.00 account + 1935.00 basic + 1182.50 assistance + 1182.50 self-pay");
        Answer printed = ok(office.get(Person.REVIEWER, REPORT));
        // 15.00 + 19.50 + 10115.00 + 509.40 + 1935.00
        assertThat(printed.text("paid")).isEqualTo("12593.90");

        Answer reversed = ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements/JS-3/reversal",
                "{\"reason\": \"金额有误\", \"reversedOn\": \"2009-06-18\"}"));
        assertThat(reversed.json().at("/settlement/reversed").asBoolean()).as(reversed.body()).isTrue();
        String anew = Bills.settlement("JS-4", wangs("4030.00")).replace("FP-JS-4", "FP-JS-3");
        refused(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements", anew), 422, "invoice-already-used");
        // 4030.00 x 0.45 = 1813.50; half of the other 2216.50
        shares(ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements", anew.replace("\"bill\"", "\"corrects\": \"JS-3\", \"bill\""))),
                "4030.00 = 0.00 account + 1813.50 basic + 1108.25 assistance + 1108.25 self-pay");

        // 12593.90 - 1935.00 + 1813.50
        assertThat(ok(office.get(Person.REVIEWER, REPORT)).text("paid")).isEqualTo("12472.40");
        assertThat(ok(office.get(Person.REVIEWER, REPORT + "&position=" + printed.text("position"))).body()).isEqualTo(printed.body());
    }

    private static String wangs(String total) {
        return Bills.stay(Village.WANG, "2009-06-10", "2009-06-16", total);
    }

    /** The county hospital's June: JS-2 1560.00 = 509.40 + 1050.60 and JS-4 4030.00 = 2921.75 + 1108.25. JS-3 stands no more. */
    void theBooksOfADayAndOfTheMonthAreCompared() {
        assertThat(told(books("days/2009-06-05/totals", totals(1, "1560.00", "509.40", "1050.60")))).isTrue();
        assertThat(told(books("days/2009-06-05/details", "{\"settlements\": [%s]}".formatted(listed("JS-2", "1560.00", "509.40", "1050.60"))))).isTrue();
        assertThat(told(books("months/2009-06/totals", totals(2, "5590.00", "3431.15", "2158.85")))).isTrue();

        // Their books know of no correction, and round another way.
        JsonNode off = books("months/2009-06/totals", totals(2, "5860.00", "3626.89", "2233.11"));
        assertThat(told(off)).isFalse();
        assertThat(off.at("/ours/fund").asString()).isEqualTo("3431.15");
        assertThat(off.at("/days/2009-06-16/total").asString()).isEqualTo("4030.00");
        JsonNode details = books("months/2009-06/details", "{\"settlements\": [%s, %s]}".formatted(
                listed("JS-2", "1560.00", "509.39", "1050.61"), listed("JS-3", "4300.00", "3117.50", "1182.50")));
        assertThat(details.at("/onlyOurs").findValuesAsString("settlementNo")).containsExactly("JS-4");
        assertThat(details.at("/onlyTheirs").findValuesAsString("settlementNo")).containsExactly("JS-3");
        assertThat(details.at("/differing/0/ours/fund").asString()).isEqualTo("509.40");
        assertThat(details.at("/differing/0/theirs/fund").asString()).isEqualTo("509.39");
    }

    private JsonNode books(String what, String theirs) {
        return ok(office.hospitalPost(COUNTY_HOSPITAL, BOOKS + "/" + what, theirs)).json();
    }

    private static boolean told(JsonNode comparison) {
        return comparison.at("/equal").asBoolean();
    }

    private static String totals(int settlements, String total, String fund, String selfPay) {
        return "{\"settlements\": %d, \"total\": \"%s\", \"fund\": \"%s\", \"account\": \"0.00\", \"selfPay\": \"%s\"}"
                .formatted(settlements, total, fund, selfPay);
    }

    private static String listed(String number, String total, String fund, String selfPay) {
        return "{\"settlementNo\": \"%s\", \"total\": \"%s\", \"fund\": \"%s\", \"account\": \"0.00\", \"selfPay\": \"%s\"}"
                .formatted(number, total, fund, selfPay);
    }
}
