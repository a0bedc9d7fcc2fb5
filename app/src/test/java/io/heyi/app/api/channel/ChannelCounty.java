package io.heyi.app.api.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.household.Member;

/** Two hospitals, households of one enrolled for 2009 under the sample plan, and requests as a hospital sends them. */
final class ChannelCounty {

    static final int YEAR = 2009;
    static final String HOSPITAL = "C9901011";
    static final String OTHER = "C9901012";
    static final String CHANNEL = "/api/v1/channel";

    private static final String VILLAGE = "990101001001";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private ChannelCounty() {
    }

    static void open(Ledger ledger, int households) throws IOException {
        ledger.groupCommit().execute(PublishBenefitPlan.of(Files.readString(Path.of("src/main/resources/sample/plan.yaml"))));
        for (String code : List.of(HOSPITAL, OTHER)) {
            ledger.groupCommit().execute(new DesignateInstitution(code, "县人民医院" + code, InstitutionLevel.COUNTY, "990101", Placement.HOME,
                    null, null));
        }
        for (int household = 1; household <= households; household++) {
            enroll(ledger, household);
        }
    }

    private static void enroll(Ledger ledger, int number) {
        ResidentNumber resident = resident(number);
        String householdNo = "9901010010" + String.format("%05d", number);
        ledger.groupCommit().execute(new RegisterMembers(householdNo, VILLAGE,
                List.of(new Member(resident, "张三", "HEAD", Category.ORDINARY, "", ""))));
        ledger.groupCommit().execute(new EnrollMembers(householdNo, YEAR, EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(YEAR),
                List.of(new Contribution(resident, Money.parse("20.00"), LocalDate.of(2008, 12, 1), ""))));
    }

    /** The number completed by its check digit (GB 11643). */
    static ResidentNumber resident(int number) {
        String body = "99010119700101" + String.format("%03d", number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new ResidentNumber(body + "10X98765432".charAt(sum % 11));
    }

    static Http hospital(Ledger ledger) {
        return Http.at(ledger).asHospital("his-1", HOSPITAL);
    }

    static Http otherHospital(Ledger ledger) {
        return Http.at(ledger).asHospital("his-2", OTHER);
    }

    static String eligibility(int household, String day) {
        return "{\"resident\": \"%s\", \"day\": \"%s\"}".formatted(resident(household).value(), day);
    }

    /** An inpatient bill, all class A, discharged on 4 June. */
    static String bill(int household, String total) {
        return """
                {"resident": "%s", "kind": "INPATIENT", "admittedOn": "2009-06-01", "settledOn": "2009-06-04", "diagnoses": ["J18.900"],
                 "total": "%s", "classA": "%s"}""".formatted(resident(household).value(), total, total);
    }

    static String settlement(String no, int household, String total) {
        return "{\"settlementNo\": \"%s\", \"invoiceNo\": \"INV-%s\", \"bill\": %s}".formatted(no, no, bill(household, total));
    }

    static String admission(String no, int household) {
        return "{\"admissionNo\": \"%s\", \"resident\": \"%s\", \"stay\": %s}"
                .formatted(no, resident(household).value(), stay("2009-06-01"));
    }

    static String stay(String admittedOn) {
        return "{\"kind\": \"INPATIENT\", \"admittedOn\": \"%s\", \"diagnoses\": [\"J18.900\"], \"department\": \"呼吸内科\"}"
                .formatted(admittedOn);
    }

    /** One line of class A. */
    static String batch(String no, String day, String quantity, String unitPrice) {
        return """
                {"batchNo": "%s", "chargedOn": "%s", "lines": [{"line": 1, "itemCode": "FJ01", "name": "床位费", "itemClass": "A",
                 "quantity": "%s", "unitPrice": "%s"}]}""".formatted(no, day, quantity, unitPrice);
    }
}
