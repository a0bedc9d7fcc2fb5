package io.heyi.app.year;

import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** August and September at the counter (手工报销): paper invoices of stays that the residents paid for themselves. */
final class CounterChapter {

    private static final String APPLICATIONS = "/api/v1/counter/applications";
    private static final String RESETTLEMENTS = "/api/v1/counter/resettlements";

    private final Office office;

    CounterChapter(Office office) {
        this.office = office;
    }

    /** Zhou's stay in July: (2000.00 - 300.00) x 0.45 = 765.00. */
    void anInvoiceIsReturnedForWantOfAPaperAndSettledTheSecondTime() {
        String hash = entered("SQ-1", Village.ZHOUS, content(Village.ZHOU, "周长贵", "2009-07-02", "2009-07-09", "2000.00"));
        refused(seen(Person.CLERK, "SQ-1", "check", hash), 422, "check-own");
        ok(seen(Person.SECOND_CLERK, "SQ-1", "check", hash));
        assertThat(ok(because(Person.REVIEWER, "SQ-1", "return", "缺少费用清单")).text("state")).isEqualTo("RETURNED");

        ok(office.upload(Person.CLERK, APPLICATIONS + "/SQ-1/attachments?on=2009-08-05", Map.of("file", "%PDF-1.4 费用清单")));
        Answer again = ok(corrected("SQ-1", content(Village.ZHOU, "周长贵", "2009-07-02", "2009-07-09", "2000.00")));
        assertThat(again.text("state")).isEqualTo("ENTERED");
        assertThat(again.text("contentHash")).as("with the paper").isNotEqualTo(hash);
        refused(seen(Person.SECOND_CLERK, "SQ-1", "check", hash), 422, "check-changed");
        approved("SQ-1", again.text("contentHash"));
        JsonNode papers = ok(office.get(Person.AUDITOR, APPLICATIONS + "/SQ-1")).json().at("/attachments");
        assertThat(ok(office.get(Person.AUDITOR, APPLICATIONS + "/SQ-1/attachments/" + papers.at("/0/sha256").asString())).body())
                .isEqualTo("%PDF-1.4 费用清单");
        Answer settled = settled("SQ-1");
        assertThat(settled.text("due")).isEqualTo("765.00");
        assertThat(settled.text("claimId.number")).isEqualTo("M-SQ-1");
    }

    /**
     * Chen: (5000.00 - 300.00) x 0.45 + 5000.00 x 0.50 + 14000.00 x 0.55 = 2115.00 + 2500.00 + 7700.00 = 12315.00: above 10000.00 it takes
     * two reviewers.
     */
    void aLargePaymentTakesTwoReviewers() {
        String hash = entered("SQ-2", Village.WANGS, content(Village.CHEN, "陈桂花", "2009-08-01", "2009-08-20", "24000.00"));
        ok(seen(Person.SECOND_CLERK, "SQ-2", "check", hash));
        assertThat(ok(seen(Person.REVIEWER, "SQ-2", "approval", hash)).text("state")).isEqualTo("APPROVED_ONCE");
        refused(office.post(Person.CLERK, APPLICATIONS + "/SQ-2/settlement", "{\"on\": \"2009-09-03\"}"), 422, "not-possible-now");
        assertThat(ok(seen(Person.SECOND_REVIEWER, "SQ-2", "approval", hash)).text("state")).isEqualTo("APPROVED");
        assertThat(settled("SQ-2").text("due")).isEqualTo("12315.00");
    }

    void anApplicationIsWithdrawn() {
        entered("SQ-3", Village.WANGS, content(Village.CHEN, "陈桂花", "2009-03-02", "2009-03-05", "500.00"));
        assertThat(ok(because(Person.CLERK, "SQ-3", "withdrawal", "医院已结算")).text("state")).isEqualTo("WITHDRAWN");
    }

    /**
     * Zhou was in hospital again in August, where the second deductible of the year was halved. Then it turns out that SQ-1 was typed wrong.
     * Without it August was his first stay.
     *
     * <pre>
     * JS-6   as settled            (1000.00 - 150.00) x 0.45 = 382.50
     * JS-6   as it would have been (1000.00 - 300.00) x 0.45 = 315.00   decided: settle anew, as JS-6B
     * SQ-1   corrected, the second (1800.00 - 150.00) x 0.45 = 742.50
     * </pre>
     */
    void aReversalTouchesALaterClaimAndAClerkDecides() {
        Bills.shares(Bills.settle(office, COUNTY_HOSPITAL, "JS-6", Bills.stay(Village.ZHOU, "2009-08-15", "2009-08-20", "1000.00")),
                "1000.00 = 0.00 account + 382.50 basic + 0.00 assistance + 617.50 self-pay");
        assertThat(ok(because(Person.SECOND_REVIEWER, "SQ-1", "reversal", "金额录错")).text("state")).isEqualTo("REVERSED");

        JsonNode open = ok(office.get(Person.CLERK, RESETTLEMENTS)).json();
        assertThat(open).hasSize(1);
        assertThat(open.at("/0/claimNo").asString()).isEqualTo("JS-6");
        assertThat(open.at("/0/becauseNo").asString()).isEqualTo("M-SQ-1");
        assertThat(open.at("/0/settled").asString()).isEqualTo("382.50");
        assertThat(open.at("/0/would").asString()).isEqualTo("315.00");
        Answer anew = ok(office.post(Person.CLERK, RESETTLEMENTS + "/decisions", """
                {"householdNo": "%s", "year": 2009, "institution": "C9901011", "claimNo": "JS-6", "becauseInstitution": "C9901011",
                 "becauseNo": "M-SQ-1", "choice": "RESETTLE", "settlementNo": "JS-6B", "reason": "起付线应重新计算", "decidedOn": "2009-09-07"}"""
                .formatted(Village.ZHOUS)));
        assertThat(anew.text("amounts.basic")).isEqualTo("315.00");
        assertThat(ok(office.get(Person.CLERK, RESETTLEMENTS)).json()).isEmpty();

        approved("SQ-1", ok(corrected("SQ-1", content(Village.ZHOU, "周长贵", "2009-07-02", "2009-07-09", "1800.00"))).text("contentHash"));
        Answer settled = settled("SQ-1");
        assertThat(settled.text("claimId.number")).isEqualTo("M-SQ-1.2");
        assertThat(settled.text("due")).isEqualTo("742.50");
    }

    private static String content(String resident, String payee, String admittedOn, String servedOn, String total) {
        return """
                {"resident": "%s", "invoice": {"institution": "C9901011", "invoiceNo": "ZZ-%s", "kind": "INPATIENT", "admittedOn": "%s",
                 "servedOn": "%s", "diagnoses": ["K80.200"], "total": "%s", "sums": {"classA": "%s", "classB": "0.00", "classC": "0.00"},
                 "traditionalMedicine": false}, "payee": {"holder": "%s", "bank": "农村信用社", "number": "6210990000000001"}}"""
                .formatted(resident, servedOn, admittedOn, servedOn, total, total, payee);
    }

    private String entered(String no, String household, String content) {
        return ok(office.post(Person.CLERK, APPLICATIONS, """
                {"applicationNo": "%s", "householdNo": "%s", "on": "2009-09-01", "content": %s}""".formatted(no, household, content)))
                .text("contentHash");
    }

    private Answer corrected(String no, String content) {
        return office.post(Person.CLERK, APPLICATIONS + "/" + no + "/correction", "{\"on\": \"2009-09-02\", \"content\": %s}".formatted(content));
    }

    private void approved(String no, String hash) {
        ok(seen(Person.SECOND_CLERK, no, "check", hash));
        assertThat(ok(seen(Person.REVIEWER, no, "approval", hash)).text("state")).isEqualTo("APPROVED");
    }

    private Answer seen(Person by, String no, String step, String hash) {
        return office.post(by, APPLICATIONS + "/" + no + "/" + step, "{\"contentHash\": \"%s\", \"on\": \"2009-09-02\"}".formatted(hash));
    }

    private Answer because(Person by, String no, String step, String reason) {
        return office.post(by, APPLICATIONS + "/" + no + "/" + step, "{\"reason\": \"%s\", \"on\": \"2009-09-04\"}".formatted(reason));
    }

    private Answer settled(String no) {
        return ok(office.post(Person.CLERK, APPLICATIONS + "/" + no + "/settlement", "{\"on\": \"2009-09-03\"}"));
    }
}
