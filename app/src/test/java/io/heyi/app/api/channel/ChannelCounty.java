package io.heyi.app.api.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.plan.PublishBenefitPlan;

/** Two hospitals, households of one enrolled for 2009 under the sample plan, and requests as a hospital sends them. */
final class ChannelCounty {

    static final int YEAR = 2009;
    static final String HOSPITAL = "C9901011";
    static final String OTHER = "C9901012";
    static final String CHANNEL = "/api/v1/channel";


    private ChannelCounty() {
    }

    static void open(Ledger ledger, int households) throws IOException {
        ledger.groupCommit().execute(PublishBenefitPlan.of(Files.readString(Path.of("src/main/resources/sample/plan.yaml"))));
        for (String code : List.of(HOSPITAL, OTHER)) {
            ledger.groupCommit().execute(new DesignateInstitution(code, "县人民医院" + code, InstitutionLevel.COUNTY, "990101", Placement.HOME,
                    null, null));
        }
        for (int household = 1; household <= households; household++) {
            SampleHousehold.enrolled(ledger, SampleHousehold.no(household), SampleHousehold.VILLAGE, resident(household), "张三", YEAR);
        }
    }

    static ResidentNumber resident(int number) {
        return SampleHousehold.resident(number);
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
