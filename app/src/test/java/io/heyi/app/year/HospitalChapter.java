package io.heyi.app.year;

import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** Spring and June at the hospitals: a visit, a stay with its charges, a bill that is reversed and corrected, and the books compared. */
final class HospitalChapter {

    private static final String CHANNEL = "/api/v1/channel";
    private static final String STAY = CHANNEL + "/admissions/ZY-1";
    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-06-30";

    private final Office office;

    HospitalChapter(Office office) {
        this.office = office;
    }

    /** Outpatients of the health centre: 0.25 of what is eligible, at most 40.00 a visit. */
    void theGrandchildAndTheGrandmotherSeeTheDoctor() {
        // Before the contribution was paid, yet covered: 100.00 x 0.25 = 25.00.
        Answer child = settle(HEALTH_CENTRE, "MZ-1",
                bill(Village.NEWBORN, "OUTPATIENT", "2009-04-02", "J06.900", "100.00", "100.00", "0.00", "0.00"));
        paid(child, "100.00", "25.00", "0.00", "75.00");
        // 60.00 + 20.00 less 0.10 of it + nothing of 6.00 = 78.00; x 0.25 = 19.50; 86.00 - 19.50 = 66.50.
        Answer grandmother = settle(HEALTH_CENTRE, "MZ-2",
                bill(Village.LI, "OUTPATIENT", "2009-06-08", "J20.900", "86.00", "60.00", "20.00", "6.00"));
        paid(grandmother, "78.00", "19.50", "0.00", "66.50");
        assertThat(grandmother.text("breakdown.total")).isEqualTo("86.00");
    }

    void aStayIsAdmittedChargedTriedAndSettled() {
        Answer eligible = ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/eligibility",
                "{\"resident\": \"%s\", \"day\": \"2009-06-01\"}".formatted(Village.ZHANG)));
        assertThat(eligible.text("category")).isEqualTo("ORDINARY");
        assertThat(eligible.json().at("/ceilings").valueStream().filter(ceiling -> ceiling.at("/ceiling").asString().equals("YEAR"))
                .map(ceiling -> ceiling.at("/left").asString())).containsExactly("30000.00");
        assertThat(eligible.json().at("/admissionsThisYear").asInt()).isZero();
        ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/admissions", """
                {"admissionNo": "ZY-1", "resident": "%s", "stay": {"kind": "INPATIENT", "admittedOn": "2009-06-01", "diagnoses": ["J18.900"],
                 "department": "呼吸内科"}}""".formatted(Village.ZHANG)));
        charged("1", "2009-06-01", line(1, "FJ01", "A", "10", "100.00", ""));
        charged("2", "2009-06-02", line(1, "XJ01", "B", "40", "12.50", ", \"limitPrice\": \"10.00\"") + ","
                + line(2, "HC09", "C", "1", "60.00", ""));
        // 1000.00 of class A; of 500.00 of class B 100.00 is above the limit and 0.10 of 400.00 the resident's own: 360.00; class C: nothing.
        // (1360.00 - 300.00) x 0.45 = 477.00, the floor is 0.20 x (1560.00 - 300.00) = 252.00; 1560.00 - 477.00 = 1083.00.
        Answer trial = ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/trial", "{\"dischargedOn\": \"2009-06-05\"}"));
        paid(trial, "1360.00", "477.00", "0.00", "1083.00");
        String settlement = "{\"settlementNo\": \"JS-1\", \"invoiceNo\": \"FP-1\", \"total\": \"1560.00\"}";
        refused(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/settlement", settlement), 422, "not-yet-discharged");
        ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/discharge", "{\"dischargedOn\": \"2009-06-05\"}"));
        Answer settled = ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/settlement", settlement));
        assertThat(settled.json().at("/breakdown")).isEqualTo(trial.json().at("/breakdown"));
        assertThat(settled.text("breakdown.deductible")).isEqualTo("300.00");
        assertThat(ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/settlement", settlement)).body()).isEqualTo(settled.body());
        assertThat(office.hospitalGet(HEALTH_CENTRE, STAY).status()).as("another hospital's stay").isEqualTo(404);
    }

    private void charged(String batchNo, String day, String lines) {
        ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/charges",
                "{\"batchNo\": \"%s\", \"chargedOn\": \"%s\", \"lines\": [%s]}".formatted(batchNo, day, lines)));
    }

    private static String line(int number, String item, String itemClass, String quantity, String unitPrice, String more) {
        return """
                {"line": %d, "itemCode": "%s", "name": "%s", "itemClass": "%s", "quantity": "%s", "unitPrice": "%s"%s}"""
                .formatted(number, item, item, itemClass, quantity, unitPrice, more);
    }

    /** What was printed before the reversal can be printed again after it. */
    void aBillWithAWrongAmountIsReversedAndSettledAnew() {
        // On minimum living allowance no deductible: 4300.00 x 0.45 = 1935.00; assistance 0.50 of the other 2365.00 = 1182.50.
        Answer wrong = settle(COUNTY_HOSPITAL, "JS-2", inpatient("4300.00"));
        paid(wrong, "4300.00", "1935.00", "1182.50", "1182.50");
        Answer printed = ok(office.get(Person.REVIEWER, REPORT));
        // 25.00 + 19.50 + 477.00 + 1935.00
        assertThat(printed.text("paid")).isEqualTo("2456.50");

        Answer reversed = ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements/JS-2/reversal",
                "{\"reason\": \"金额有误\", \"reversedOn\": \"2009-06-18\"}"));
        assertThat(reversed.json().at("/settlement/reversed").asBoolean()).as(reversed.body()).isTrue();
        String anew = "{\"settlementNo\": \"JS-3\", \"invoiceNo\": \"FP-JS-2\", \"bill\": %s}".formatted(inpatient("4030.00"));
        refused(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements", anew), 422, "invoice-already-used");
        Answer corrected = ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/settlements",
                anew.replace("\"bill\"", "\"corrects\": \"JS-2\", \"bill\"")));
        // 4030.00 x 0.45 = 1813.50; 0.50 of the other 2216.50 = 1108.25.
        paid(corrected, "4030.00", "1813.50", "1108.25", "1108.25");

        // 2456.50 - 1935.00 + 1813.50
        assertThat(ok(office.get(Person.REVIEWER, REPORT)).text("paid")).isEqualTo("2335.00");
        assertThat(ok(office.get(Person.REVIEWER, REPORT + "&position=" + printed.text("position"))).body()).isEqualTo(printed.body());
    }

    /** The county hospital's June: 1560.00 and 4030.00, of which the fund pays 477.00 and 1813.50 + 1108.25 = 2921.75. */
    void theBooksOfJuneAreCompared() {
        String month = CHANNEL + "/reconciliations/months/2009-06";
        String totals = """
                {"settlements": 2, "total": "5590.00", "fund": "3398.75", "account": "0.00", "selfPay": "2191.25"}""";
        assertThat(ok(office.hospitalPost(COUNTY_HOSPITAL, month + "/totals", totals)).json().at("/equal").asBoolean()).isTrue();
        JsonNode off = ok(office.hospitalPost(COUNTY_HOSPITAL, month + "/totals", totals.replace("3398.75", "3398.76"))).json();
        assertThat(off.at("/equal").asBoolean()).isFalse();
        JsonNode details = ok(office.hospitalPost(COUNTY_HOSPITAL, month + "/details", """
                {"settlements": [{"settlementNo": "JS-1", "total": "1560.00", "fund": "477.00", "account": "0.00", "selfPay": "1083.00"},
                                 {"settlementNo": "JS-2", "total": "4300.00", "fund": "3117.50", "account": "0.00", "selfPay": "1182.50"}]}"""))
                .json();
        assertThat(details.at("/onlyOurs/0/settlementNo").asString()).isEqualTo("JS-3");
        assertThat(details.at("/onlyTheirs/0/settlementNo").asString()).as("reversed, so it stands no more").isEqualTo("JS-2");
        assertThat(details.at("/differing").size()).isZero();
    }

    private Answer settle(String institution, String no, String bill) {
        return ok(office.hospitalPost(institution, CHANNEL + "/settlements",
                "{\"settlementNo\": \"%s\", \"invoiceNo\": \"FP-%s\", \"bill\": %s}".formatted(no, no, bill)));
    }

    private static String inpatient(String total) {
        return bill(Village.WANG, "INPATIENT", "2009-06-16", "I63.900", total, total, "0.00", "0.00")
                .replace("\"settledOn\"", "\"admittedOn\": \"2009-06-10\", \"settledOn\"");
    }

    private static String bill(String resident, String kind, String day, String diagnosis, String total, String a, String b, String c) {
        return """
                {"resident": "%s", "kind": "%s", "settledOn": "%s", "diagnoses": ["%s"], "total": "%s", "classA": "%s", "classB": "%s",
                 "classC": "%s"}""".formatted(resident, kind, day, diagnosis, total, a, b, c);
    }

    private static void paid(Answer settlement, String eligible, String basic, String assistance, String selfPay) {
        assertThat(settlement.text("breakdown.eligible")).isEqualTo(eligible);
        assertThat(settlement.text("breakdown.basic")).isEqualTo(basic);
        assertThat(settlement.text("breakdown.medicalAssistance")).isEqualTo(assistance);
        assertThat(settlement.text("breakdown.selfPay")).isEqualTo(selfPay);
    }
}
