package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** What the year came to: the fund, the notice board, the report, and the auditor who proves it. */
final class AuditChapter {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-12-31";

    private final Office office;
    private Answer printed;

    AuditChapter(Office office) {
        this.office = office;
    }

    /**
     * <pre>
     *                                     basic  assistance  account
     * MZ-1   visit, Bao                   15.00                40.00
     * MZ-2   visit, Li                    19.50
     * MZ-3   visit, Mei, at home          20.00
     * MZ-4   visit, Mei, married          15.00                20.00
     * MZ-5   visit, Zhao                  10.00
     * MZ-6   visit, Li                    10.00
     * JS-1   stay, Mei                 10115.00
     * JS-2   stay, Zhang                 509.40
     * JS-3   stay, Wang                 1935.00     1182.50            reversed on 18 June
     * JS-4   the same, anew             1813.50     1108.25
     * JS-5   stay, Zhao                  989.10
     * JS-6   stay, Zhou                  382.50                        reversed on 7 September
     * JS-6B  the same, anew              315.00
     * JS-7   stay, Mei                  4885.00
     * WJ-1   stay, Li                    650.00      175.00
     * SQ-1   counter, Zhou               765.00                        reversed on 4 September
     * SQ-1   the same, anew              742.50
     * SQ-2   counter, Chen             12315.00
     *                                  35506.50     2465.75    60.00   together 38032.25
     * reversed                          3082.50     1182.50
     * stands                           32424.00     1283.25    60.00
     * </pre>
     */
    void theFundIsWhatTheYearCameTo() {
        Answer fund = ok(office.get(Person.AUDITOR, "/api/v1/fund/position?day=2009-11-30"));
        // 10 x 20.00 and 1800 x 20.00 less 20.00 refunded and 20.00 that assistance pays for Wang; with the subsidies granted
        assertThat(fund.text("collected.individual")).isEqualTo("36160.00");
        assertThat(fund.text("collected.central")).isEqualTo("280.00");
        assertThat(fund.text("collected.province")).isEqualTo("210.00");
        assertThat(fund.text("collected.county")).isEqualTo("70.00");
        assertThat(fund.text("collected.assistance")).isEqualTo("20.00");
        assertThat(fund.text("collected.total")).isEqualTo("36740.00");
        // 280.00 + 210.00 + 70.00 + 20.00. The place for subsidies received: none has come in yet.
        assertThat(fund.text("receivable")).isEqualTo("580.00");
        layers(fund, "settled", "35506.50", "2465.75", "60.00", "38032.25");
        layers(fund, "reversed", "3082.50", "1182.50", "0.00", "4265.00");
        layers(fund, "deducted", "77.00", "0.00", "0.00", "77.00");
        // 12360.90 + 34.50 + 6189.10; 1108.25; 40.00
        layers(fund, "paidToHospitals", "18584.50", "1108.25", "40.00", "19732.75");
        // 900.00 of the health centre
        layers(fund, "owedToHospitals", "705.00", "175.00", "20.00", "900.00");
        layers(fund, "paidToResidents", "13057.50", "0.00", "0.00", "13057.50");
        layers(fund, "owedToResidents", "0.00", "0.00", "0.00", "0.00");
        // 36160.00 - 19732.75 - 13057.50
        assertThat(fund.text("bank")).isEqualTo("3369.75");
        // (10 - 1 + 1800) x 10.00 less 60.00 used
        assertThat(fund.text("familyAccounts")).isEqualTo("18030.00");
        assertThat(fund.text("debits")).isEqualTo(fund.text("credits"));

        Answer june = ok(office.get(Person.AUDITOR, "/api/v1/fund/position?day=2009-06-30"));
        // 10115.00 + 509.40 + 1813.50 + 15.00 + 19.50 + 20.00; nothing deducted nor paid yet
        layers(june, "owedToHospitals", "12492.40", "1108.25", "40.00", "13640.65");
        layers(june, "paidToHospitals", "0.00", "0.00", "0.00", "0.00");
        assertThat(june.text("bank")).isEqualTo("36160.00");
    }

    private static void layers(Answer fund, String figure, String basic, String assistance, String account, String total) {
        assertThat(List.of(fund.text(figure + ".basic"), fund.text(figure + ".assistance"), fund.text(figure + ".account"),
                fund.text(figure + ".total"))).as(figure).containsExactly(basic, assistance, account, total);
    }

    /** June of the first village: Zhang and Wang in hospital, Li and Mei at the health centre; Wang's reversed bill is off. */
    void theNoticeOfJuneNamesNobodyInFull() {
        String query = "?village=" + Village.FIRST + "&month=2009-06";
        Answer notice = ok(office.get(Person.CLERK, "/api/v1/public-notice" + query));
        List<String> lines = notice.json().at("/lines").valueStream().map(line -> String.join(" ", line.at("/name").asString(),
                line.at("/household").asString(), line.at("/visits").asString(), line.at("/total").asString(), line.at("/fund").asString()))
                .toList();
        assertThat(lines).containsExactlyInAnyOrder("张* *0001 1 1560.00 509.40", "李* *0001 1 86.00 19.50", "张* *0001 1 80.00 20.00",
                "王* *0002 1 4030.00 2921.75");
        String file = ok(office.get(Person.CLERK, "/api/v1/public-notice/file" + query)).body();
        for (String published : List.of(notice.body(), file)) {
            assertThat(published).doesNotContain("张建国", "张小美", "王德福", "李秀英", Village.ZHANG, Village.MEI, Village.WANG, Village.LI,
                    Village.ZHANGS, "J18", "I63");
        }
    }

    /** Visits 100.00 + 86.00 + 2 x 80.00 + 2 x 40.00; stays 2 x 20000.00 + 1560.00 + 4030.00 + 2600.00 + 2 x 1000.00 + 1800.00 + 24000.00. */
    void theReportOfTheYearIsPrinted() {
        printed = ok(office.get(Person.AUDITOR, REPORT));
        JsonNode report = printed.json();
        assertThat(report.at("/paid").asString()).isEqualTo("32424.00");
        assertThat(report.at("/personTimes").asInt()).isEqualTo(15);
        assertThat(report.at("/beneficiaries").asInt()).as("Bao, Li, Mei, Zhao, Zhang, Wang, Zhou, Chen").isEqualTo(8);
        assertThat(report.at("/outpatient/claims").asInt()).isEqualTo(6);
        assertThat(report.at("/outpatient/paid").asString()).isEqualTo("89.50");
        assertThat(report.at("/outpatient/totalCost").asString()).isEqualTo("426.00");
        assertThat(report.at("/inpatient/claims").asInt()).isEqualTo(9);
        assertThat(report.at("/inpatient/paid").asString()).isEqualTo("32334.50");
        assertThat(report.at("/inpatient/totalCost").asString()).isEqualTo("75990.00");
        // 32334.50 / 75990.00 = 0.42550…
        assertThat(report.at("/inpatient/compensationRate").asString()).isEqualTo("0.4255");
        assertThat(report.at("/casesAtLeast10000").asInt()).as("10115.00 and 12315.00").isEqualTo(2);
        assertThat(report.at("/personsAtLeast10000").asInt()).as("Mei and Chen").isEqualTo(2);
        assertThat(report.at("/personsAtAnnualCeiling").asInt()).as("Mei: 10115.00 + 4885.00").isEqualTo(1);
        assertThat(report.at("/enrolledResidents").asInt()).as("10 less Sun, and those of the file").isEqualTo(9 + 1800);
        assertThat(report.at("/layers/medicalAssistance").asString()).isEqualTo("1283.25");
        assertThat(report.at("/layers/familyAccount").asString()).isEqualTo("60.00");
    }

    /** With the late bill the year comes to 10.00 more; what was printed in January is printed again, to the byte. */
    void whatWasPrintedThenIsPrintedAgain() {
        assertThat(ok(office.get(Person.AUDITOR, REPORT)).text("paid")).isEqualTo("32434.00");
        assertThat(ok(office.get(Person.AUDITOR, REPORT + "&position=" + printed.text("position"))).body()).isEqualTo(printed.body());
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
                .as("by the own number, by a settlement's, and in lists that the resident is in")
                .containsExactly("T990101001/his askEligibility 200", "T990101001/his askEligibility 200", "clerk.zhou listOwedToResidents 200",
                        "clerk.zhou openResettlements 200", "clerk.zhou openResettlements 200", "C9901011/his reconcileMonthDetails 200",
                        "C9901011/his settleBill 200", "C9901011/his settleBill 422", "C9901011/his reverseSettlement 200",
                        "C9901011/his settleBill 200");
        JsonNode own = ok(office.get(Person.AUDITOR, "/api/v1/read-log?account=" + Person.AUDITOR.account)).json().get(0);
        assertThat(own.at("/subject").asString()).isEqualTo(Village.WANG);
        assertThat(own.at("/operation").asString()).isEqualTo("readingsOfSubject");
        assertThat(ok(office.get(Person.AUDITOR, "/api/v1/read-log/check")).json().at("/whole").asBoolean()).isTrue();
        assertThat(office.post(Person.AUDITOR, "/api/v1/payment-batches", "{}").status()).as("an auditor writes nothing").isEqualTo(403);
    }

    /** Every settlement of the year computed again from its own events: the eighteen above and the late bill. */
    void theAuditorHasEverySettlementRecomputed() {
        refused(office.post(Person.REVIEWER, "/api/v1/audit/verification", null), 403, "not-allowed");
        Answer verified = ok(office.post(Person.AUDITOR, "/api/v1/audit/verification", null));
        assertThat(verified.json().at("/holds").asBoolean()).as(verified.body()).isTrue();
        assertThat(verified.json().at("/settlements").asInt()).isEqualTo(18 + 1);
        assertThat(verified.json().at("/findings").asInt()).isZero();
        assertThat(verified.json().at("/position").asLong()).isEqualTo(verified.position());
    }
}
