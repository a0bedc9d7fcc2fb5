package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http.Answer;

/** Bills in one piece, as hospitals send them, and what they are settled to. */
final class Bills {

    static final String CHANNEL = "/api/v1/channel";

    private Bills() {
    }

    /** A visit; everything is of class A. */
    static String visit(String resident, String day, String total) {
        return bill(resident, "OUTPATIENT", "\"settledOn\": \"%s\"".formatted(day), "J06.900", total);
    }

    /** A stay; everything is of class A. */
    static String stay(String resident, String admittedOn, String dischargedOn, String total) {
        return bill(resident, "INPATIENT", "\"admittedOn\": \"%s\", \"settledOn\": \"%s\"".formatted(admittedOn, dischargedOn), "I63.900", total);
    }

    private static String bill(String resident, String kind, String days, String diagnosis, String total) {
        return """
                {"resident": "%s", "kind": "%s", %s, "diagnoses": ["%s"], "total": "%s", "classA": "%s"}"""
                .formatted(resident, kind, days, diagnosis, total, total);
    }

    /** The request to settle a bill. */
    static String settlement(String number, String bill) {
        return "{\"settlementNo\": \"%s\", \"invoiceNo\": \"FP-%s\", \"bill\": %s}".formatted(number, number, bill);
    }

    static Answer settle(Office office, String institution, String number, String bill) {
        return ok(office.hospitalPost(institution, CHANNEL + "/settlements", settlement(number, bill)));
    }

    /** Who pays what of the total: {@code "100.00 = 40.00 account + 15.00 basic + 0.00 assistance + 45.00 self-pay"}. */
    static void shares(Answer settled, String expected) {
        assertThat(settled.text("breakdown.total") + " = " + settled.text("breakdown.familyAccount") + " account + "
                + settled.text("breakdown.basic") + " basic + " + settled.text("breakdown.medicalAssistance") + " assistance + "
                + settled.text("breakdown.selfPay") + " self-pay").isEqualTo(expected);
    }

    /** What eligibility tells of a resident on a day. */
    static Answer eligibility(Office office, String institution, String resident, String day) {
        return ok(office.hospitalPost(institution, CHANNEL + "/eligibility", "{\"resident\": \"%s\", \"day\": \"%s\"}".formatted(resident, day)));
    }

    /** What is left under a ceiling. */
    static String left(Answer eligibility, String ceiling) {
        return eligibility.json().at("/ceilings").valueStream().filter(one -> one.at("/ceiling").asString().equals(ceiling))
                .map(one -> one.at("/left").asString()).findFirst().orElseThrow();
    }

    static String line(int number, String item, String quantity, String unitPrice) {
        return "{\"line\": %d, \"itemCode\": \"%s\", \"name\": \"%s\", \"quantity\": \"%s\", \"unitPrice\": \"%s\"}"
                .formatted(number, item, item, quantity, unitPrice);
    }
}
