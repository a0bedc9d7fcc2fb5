package io.heyi.app.year;

import static io.heyi.app.year.Bills.CHANNEL;
import static io.heyi.app.year.Bills.line;
import static io.heyi.app.year.Office.COUNTY_HOSPITAL;
import static io.heyi.app.year.Office.HEALTH_CENTRE;
import static io.heyi.app.year.Office.ok;
import static io.heyi.app.year.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;
import tools.jackson.databind.JsonNode;

/** The designated institutions (定点机构) and what changes about them: their keys, the catalogues they bill by, a suspension. */
final class InstitutionChapter {

    private static final String INSTITUTIONS = "/api/v1/institutions";
    private static final String STAY = CHANNEL + "/admissions/ZY-2";

    private final Office office;

    InstitutionChapter(Office office) {
        this.office = office;
    }

    /** A county hospital and the township's health centre. */
    void twoInstitutionsAreDesignatedAndRegisterTheirKeys() throws JOSEException {
        designated(COUNTY_HOSPITAL, "县人民医院", "COUNTY", Office.COUNTY);
        designated(HEALTH_CENTRE, "城关镇卫生院", "TOWNSHIP", Office.TOWNSHIP);
        for (String institution : new String[] {COUNTY_HOSPITAL, HEALTH_CENTRE}) {
            office.signsWith(institution, registeredKey(institution, institution + ".1"));
            assertThat(ok(office.hospitalGet(institution, "/api/v1/session")).text("institution")).isEqualTo(institution);
        }
    }

    private void designated(String code, String name, String level, String region) {
        String request = """
                {"institution": "%s", "name": "%s", "level": "%s", "region": "%s", "placement": "HOME", "from": "2009-01-01"}"""
                .formatted(code, name, level, region);
        refused(office.post(Person.REVIEWER, INSTITUTIONS, request), 403, "not-allowed");
        assertThat(ok(office.post(Person.COUNTY_CLERK, INSTITUTIONS, request)).json().at("/changed").asBoolean()).isTrue();
    }

    /** Keys are good by the clock of the machine, not by the days of the story. */
    private ECKey registeredKey(String institution, String keyId) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        ok(office.put(Person.ADMIN, INSTITUTIONS + "/" + institution + "/keys/" + keyId, """
                {"jwk": {"kty": "EC", "crv": "P-256", "x": "%s", "y": "%s"}, "validFrom": "%s", "validTo": "%s"}"""
                .formatted(key.getX(), key.getY(), LocalDate.now().minusDays(1), LocalDate.now().plusYears(1))));
        return key;
    }

    /** Published in June for July: what the fund takes into account of XJ01 falls from 12.00 to 10.00. */
    void aSecondVersionOfTheDrugCatalogueIsPublished() {
        Answer differences = Catalogues.differences(office, "DRUG", "2009-07-01", Catalogues.DRUGS_FROM_JULY);
        assertThat(differences.json().at("/version/ref/version").asInt()).isEqualTo(2);
        assertThat(differences.json().at("/before/ref/version").asInt()).isEqualTo(1);
        assertThat(differences.json().at("/shown/added/0/code").asString()).isEqualTo("XN01");
        JsonNode changed = differences.json().at("/shown/changed");
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/code").asString()).isEqualTo("XJ01");
        assertThat(changed.at("/0/fields/0").valueStream().map(JsonNode::asString)).as(differences.body())
                .containsExactly("limit_price", "12", "10");
        Catalogues.publish(office, "DRUG", "2009-07-01", Catalogues.DRUGS_FROM_JULY);
        assertThat(limitOf("2009-06-30")).isEqualTo("12");
        assertThat(limitOf("2009-07-01")).isEqualTo("10");
    }

    private String limitOf(String day) {
        return ok(office.hospitalGet(COUNTY_HOSPITAL, "/api/v1/catalogues/items?code=XJ01&level=COUNTY&region=" + Village.FIRST + "&day=" + day))
                .text("0.limitPrice");
    }

    /**
     * The old Zhao lies in hospital from 28 June to 3 July. Ten pieces of XJ01 at 15.00 on either side of the date:
     *
     * <pre>
     * 30 June   (150.00 - 10 x  3.00) x 0.90 = 108.00
     *  1 July   (150.00 - 10 x  5.00) x 0.90 =  90.00
     * the rest  5 x 60.00 + 100 x 20.00      = 2300.00
     * (2498.00 - 300.00) x 0.45 = 989.10, 2600.00 - 989.10 = 1610.90
     * </pre>
     *
     * Meanwhile the hospital changes its key: both are good until the old one is revoked.
     */
    void aStayGoesOnWhileCatalogueAndKeyChange() throws JOSEException {
        ok(office.hospitalPost(COUNTY_HOSPITAL, CHANNEL + "/admissions", """
                {"admissionNo": "ZY-2", "resident": "%s", "stay": {"kind": "INPATIENT", "admittedOn": "2009-06-28", "diagnoses": ["J44.900"]}}"""
                .formatted(Village.ZHAO)));
        charged("1", "2009-06-28", line(1, "FJ01", "5", "60.00"), line(2, "XA01", "100", "20.00"));
        charged("2", "2009-06-30", line(1, "XJ01", "10", "15.00"));

        ECKey old = office.signsWith(COUNTY_HOSPITAL, registeredKey(COUNTY_HOSPITAL, COUNTY_HOSPITAL + ".2"));
        charged("3", "2009-07-01", line(1, "XJ01", "10", "15.00"));
        ECKey next = office.signsWith(COUNTY_HOSPITAL, old);
        ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/discharge", "{\"dischargedOn\": \"2009-07-03\"}"));
        ok(office.post(Person.SECOND_ADMIN, INSTITUTIONS + "/" + COUNTY_HOSPITAL + "/keys/" + COUNTY_HOSPITAL + ".1/revoke",
                "{\"reason\": \"更换\"}"));
        String settlement = "{\"settlementNo\": \"JS-5\", \"invoiceNo\": \"FP-JS-5\", \"total\": \"2600.00\"}";
        refused(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/settlement", settlement), 401, "token-refused");
        office.signsWith(COUNTY_HOSPITAL, next);
        Answer settled = ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/settlement", settlement));
        assertThat(settled.text("breakdown.eligible")).isEqualTo("2498.00");
        Bills.shares(settled, "2600.00 = 0.00 account + 989.10 basic + 0.00 assistance + 1610.90 self-pay");
    }

    private void charged(String batchNo, String day, String... lines) {
        ok(office.hospitalPost(COUNTY_HOSPITAL, STAY + "/charges",
                "{\"batchNo\": \"%s\", \"chargedOn\": \"%s\", \"lines\": [%s]}".formatted(batchNo, day, String.join(", ", lines))));
    }

    /** Suspended (暂停结算) for the first half of November. Visits pay a quarter: 40.00 x 0.25 = 10.00. */
    void theHealthCentreIsSuspendedAndReinstated() {
        String path = INSTITUTIONS + "/" + HEALTH_CENTRE;
        ok(office.post(Person.COUNTY_CLERK, path + "/suspension", "{\"from\": \"2009-11-01\", \"reason\": \"分解住院\"}"));
        refused(office.hospitalPost(HEALTH_CENTRE, CHANNEL + "/settlements",
                Bills.settlement("MZ-6", Bills.visit(Village.LI, "2009-11-05", "40.00"))), 422, "institution-suspended-then");
        ok(office.post(Person.COUNTY_CLERK, path + "/reinstatement", "{\"from\": \"2009-11-16\"}"));
        refused(office.hospitalPost(HEALTH_CENTRE, CHANNEL + "/settlements",
                Bills.settlement("MZ-6", Bills.visit(Village.LI, "2009-11-15", "40.00"))), 422, "institution-suspended-then");
        Bills.shares(Bills.settle(office, HEALTH_CENTRE, "MZ-6", Bills.visit(Village.LI, "2009-11-16", "40.00")),
                "40.00 = 0.00 account + 10.00 basic + 0.00 assistance + 30.00 self-pay");
        assertThat(ok(office.get(Person.AUDITOR, path + "/history")).json().findValuesAsString("what")).hasSize(3);
    }
}
