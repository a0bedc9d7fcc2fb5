package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** The end of the year: what the fund collected, owes and paid, what hangs on the notice board, what the auditor reads. */
final class ClosingChapter {

    private final Office office;

    ClosingChapter(Office office) {
        this.office = office;
    }

    /**
     * <pre>
     * settlement                 basic   assistance
     * MZ-1   visit, the child    25.00
     * MZ-2   visit, Li           19.50
     * JS-1   stay, Zhang        477.00
     * JS-2   stay, Wang        1935.00     1182.50   reversed on 18 June
     * JS-3   the same, anew    1813.50     1108.25
     * SQ-1   counter, Zhao      765.00
     * SQ-2   counter, Chen    12315.00
     *                         17350.00     2290.75   together 19640.75
     * </pre>
     */
    void theFundIsWhatTheYearCameTo() {
        Answer fund = ok(office.get(Person.AUDITOR, "/api/v1/fund/position"));
        assertThat(fund.text("collected.total")).as("6 x 20.00").isEqualTo("120.00");
        layers(fund, "settled", "17350.00", "2290.75", "19640.75");
        layers(fund, "reversed", "1935.00", "1182.50", "3117.50");
        layers(fund, "deducted", "77.00", "0.00", "77.00");
        // 477.00 + 1813.50 - 77.00; 1108.25
        layers(fund, "paidToHospitals", "2213.50", "1108.25", "3321.75");
        layers(fund, "owedToHospitals", "44.50", "0.00", "44.50");
        layers(fund, "paidToResidents", "13080.00", "0.00", "13080.00");
        layers(fund, "owedToResidents", "0.00", "0.00", "0.00");
        // 120.00 - 3321.75 - 13080.00: no subsidy was paid in
        assertThat(fund.text("bank")).isEqualTo("-16281.75");
        assertThat(fund.text("debits")).isEqualTo(fund.text("credits"));

        Answer june = ok(office.get(Person.AUDITOR, "/api/v1/fund/position?day=2009-06-30"));
        // 25.00 + 19.50 + 477.00 + 2921.75, nothing deducted nor paid yet
        layers(june, "owedToHospitals", "2335.00", "1108.25", "3443.25");
        layers(june, "paidToHospitals", "0.00", "0.00", "0.00");
        assertThat(june.text("bank")).isEqualTo("120.00");
    }

    private static void layers(Answer fund, String figure, String basic, String assistance, String total) {
        assertThat(List.of(fund.text(figure + ".basic"), fund.text(figure + ".assistance"), fund.text(figure + ".total"))).as(figure)
                .containsExactly(basic, assistance, total);
    }

    /** June: Zhang and Wang in hospital, Li at the health centre; Wang's reversed bill is off. */
    void theNoticeOfJuneNamesNobodyInFull() {
        String query = "?village=" + Village.CODE + "&month=2009-06";
        Answer notice = ok(office.get(Person.CLERK, "/api/v1/public-notice" + query));
        List<String> lines = notice.json().at("/lines").valueStream().map(line -> String.join(" ", line.at("/name").asString(),
                line.at("/household").asString(), line.at("/visits").asString(), line.at("/total").asString(), line.at("/fund").asString()))
                .toList();
        assertThat(lines).containsExactlyInAnyOrder("张* *0001 1 1560.00 477.00", "李* *0001 1 86.00 19.50", "王* *0002 1 4030.00 2921.75");
        String file = ok(office.get(Person.CLERK, "/api/v1/public-notice/file" + query)).body();
        for (String published : List.of(notice.body(), file)) {
            assertThat(published).doesNotContain("张建国", "王德福", "李秀英", Village.ZHANG, Village.WANG, Village.LI, Village.ZHANGS,
                    "J18", "I63");
        }
    }

    /** Outpatients 86.00 + 100.00; inpatients 1560.00 + 4030.00 + 2000.00 + 24000.00 = 31590.00. */
    void theAuditorReadsTheReportOfTheYear() {
        JsonNode report = ok(office.get(Person.AUDITOR, "/api/v1/report?from=2009-01-01&to=2009-12-31")).json();
        // 17350.00 - 1935.00, of which 44.50 for outpatients
        assertThat(report.at("/paid").asString()).isEqualTo("15415.00");
        assertThat(report.at("/personTimes").asInt()).isEqualTo(6);
        assertThat(report.at("/beneficiaries").asInt()).isEqualTo(6);
        assertThat(report.at("/outpatient/claims").asInt()).isEqualTo(2);
        assertThat(report.at("/outpatient/paid").asString()).isEqualTo("44.50");
        assertThat(report.at("/outpatient/totalCost").asString()).isEqualTo("186.00");
        assertThat(report.at("/inpatient/claims").asInt()).isEqualTo(4);
        assertThat(report.at("/inpatient/paid").asString()).isEqualTo("15370.50");
        assertThat(report.at("/inpatient/totalCost").asString()).isEqualTo("31590.00");
        // 15370.50 / 31590.00 = 0.48656…
        assertThat(report.at("/inpatient/compensationRate").asString()).isEqualTo("0.4866");
        assertThat(report.at("/casesAtLeast10000").asInt()).isEqualTo(1);
        assertThat(report.at("/personsAtLeast10000").asInt()).isEqualTo(1);
        assertThat(report.at("/personsAtAnnualCeiling").asInt()).isZero();
        assertThat(report.at("/enrolledResidents").asInt()).isEqualTo(6);
        assertThat(report.at("/residents").asInt()).isEqualTo(6);
        // 2290.75 - 1182.50
        assertThat(report.at("/layers/medicalAssistance").asString()).isEqualTo("1108.25");
    }

    /**
     * Wang's stay was settled, refused its invoice, and settled anew, each time by the hospital. Only the auditor of the county reads it, and
     * that is on record too.
     */
    void theAuditorReadsWhoLookedAtWhom() {
        refused(office.get(Person.REVIEWER, "/api/v1/read-log"), 403, "not-allowed");
        JsonNode readings = ok(office.post(Person.AUDITOR, "/api/v1/read-log/search", "{\"subject\": \"%s\"}".formatted(Village.WANG))).json();
        assertThat(readings.valueStream().map(reading -> reading.at("/account").asString() + " " + reading.at("/operation").asString() + " "
                + reading.at("/status").asString()))
                .containsExactly("C9901011/his settleBill 200", "C9901011/his settleBill 422", "C9901011/his settleBill 200");
        JsonNode own = ok(office.get(Person.AUDITOR, "/api/v1/read-log?account=" + Person.AUDITOR.account)).json().get(0);
        assertThat(own.at("/subject").asString()).isEqualTo(Village.WANG);
        assertThat(own.at("/operation").asString()).isEqualTo("readingsOfSubject");
        assertThat(ok(office.get(Person.AUDITOR, "/api/v1/read-log/check")).json().at("/whole").asBoolean()).isTrue();
        assertThat(office.post(Person.AUDITOR, "/api/v1/payment-batches", "{}").status()).as("an auditor writes nothing").isEqualTo(403);
    }
}
