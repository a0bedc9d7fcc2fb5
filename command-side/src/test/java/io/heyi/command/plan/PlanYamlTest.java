package io.heyi.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.FamilyAccount;
import io.heyi.benefits.plan.Floor;
import io.heyi.benefits.plan.Layer;
import io.heyi.benefits.plan.PlanRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanYamlTest {

    /** What every plan must say, and nothing more. */
    private static final String LEAST = """
            code: "990101-2009"
            year: 2009
            annualCeiling: 30000.00
            cataloguePrepay: {A: 0, B: 0.10, C: 1}
            outpatient: {rows: [{ratio: 0.25}]}
            inpatient: {rows: [{deductible: 100.00, brackets: [{ratio: 0.65}]}]}
            layers: []
            """;

    @Test
    void readsTheCountyOf2009() throws IOException {
        BenefitPlan plan = file("county-2009.yaml");
        assertThat(plan.code()).isEqualTo("990101-2009");
        assertThat(plan.region()).isEqualTo("990101");
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.validTo()).isEqualTo("2009-12-31");
        assertThat(plan.annualCeiling()).isEqualTo(Money.parse("30000"));
        assertThat(plan.cataloguePrepay()).containsEntry(ItemClass.B, Ratio.parse("0.10"));
        assertThat(plan.outpatient().rows()).hasSize(2);
        assertThat(plan.outpatient().rows().get(0).dayCeiling()).isEqualTo(Money.parse("40"));
        assertThat(plan.outpatient().annualCeilingPerHousehold()).isEqualTo(Money.parse("300"));
        assertThat(plan.outpatient().familyAccount()).isNull();
        assertThat(plan.inpatient().rows().get(1).brackets().get(1).upTo()).isEqualTo(Money.parse("10000"));
        assertThat(plan.inpatient().rows().get(1).brackets().get(2).upTo()).isNull();
        assertThat(plan.inpatient().adjustments().get(0).points()).isEqualTo(Ratio.parse("-0.1"));
        assertThat(plan.inpatient().adjustments().get(1).when().traditionalMedicine()).isTrue();
        assertThat(plan.inpatient().floor().base()).isEqualTo(Floor.Base.TOTAL_LESS_DEDUCTIBLE);
        assertThat(plan.singleDiseaseFor("O82.100").fund()).containsEntry(InstitutionLevel.COUNTY, Money.parse("1500"));
        assertThat(plan.chronic().diseases()).containsExactly("I10", "E11", "N18", "C");
        assertThat(plan.layers()).containsExactly(Layer.MEDICAL_ASSISTANCE);
        assertThat(plan.seriousIllness()).isNull();
        assertThat(plan.guarantee()).isNull();
    }

    @Test
    void readsTheCountyOf2018() throws IOException {
        BenefitPlan plan = file("county-2018.yaml");
        assertThat(plan.ceilings()).containsExactly(Map.entry(ClaimKind.ACCIDENT, Money.parse("3000")));
        assertThat(plan.outpatient().familyAccount()).isEqualTo(new FamilyAccount(Money.parse("20"), FamilyAccount.Use.BEFORE_POOL));
        assertThat(plan.outpatient().rows().get(2).when().minAge()).isEqualTo(60);
        assertThat(plan.inpatient().rows().get(0).when().placement()).containsExactly(Placement.AWAY_IN_PROVINCE,
                Placement.AWAY_OTHER_PROVINCE);
        assertThat(plan.inpatient().rows().get(0).when().referral()).containsExactly(Referral.UNREFERRED);
        assertThat(plan.inpatient().deductibleWaived().get(1).maxAge()).isEqualTo(6);
        assertThat(plan.inpatient().repeatAdmission().waiveSameDiseaseSameInstitution()).isTrue();
        assertThat(plan.inpatient().essentialDrugBonus()).isEqualTo(Ratio.parse("0.05"));
        assertThat(plan.layers()).containsExactly(Layer.SERIOUS_ILLNESS, Layer.MEDICAL_ASSISTANCE, Layer.GUARANTEE);
        assertThat(plan.seriousIllness().thresholdOf(Category.FIVE_GUARANTEES)).isEqualTo(Money.parse("6000"));
        assertThat(plan.seriousIllness().ceilingOf(Category.POOR)).isNull();
        assertThat(plan.seriousIllness().ceilingOf(Category.ORDINARY)).isEqualTo(Money.parse("200000"));
        assertThat(plan.medicalAssistance().get(Category.POOR).ratio()).isEqualTo(Ratio.parse("0.5"));
        assertThat(plan.guarantee().selfPayLimit()).containsEntry(InstitutionLevel.PROVINCE, Money.parse("10000"));
        assertThat(plan.guarantee().chronicRatio()).isEqualTo(Ratio.parse("0.8"));
    }

    @Test
    void readsThePlanOfJiamusi() throws IOException {
        BenefitPlan plan = file("jiamusi-2018.yaml");
        assertThat(plan.region()).isEqualTo("230800");
        assertThat(plan.outpatient().rows().get(0).when().matchesAll()).isTrue();
        assertThat(plan.inpatient().repeatAdmission()).isNull();
        assertThat(plan.chronic()).isNull();
    }

    @Test
    void whatIsNotSaidIsNoRule() {
        BenefitPlan plan = PlanYaml.read(LEAST);
        assertThat(plan.maternity()).isNull();
        assertThat(plan.singleDisease()).isEmpty();
        assertThat(plan.ceilings()).isEmpty();
        assertThat(plan.inpatient().floor()).isNull();
    }

    @Test
    void nullMeansAbsent() {
        BenefitPlan plan = PlanYaml.read(LEAST.replace("outpatient: {", "outpatient: {annualCeilingPerHousehold: null, familyAccount: ~, ")
                + "chronic:\nversion: null\nceilings: {ACCIDENT: null}\n");
        assertThat(plan).isEqualTo(PlanYaml.read(LEAST));
    }

    @Test
    void anAmountOrRatioIsItsTextAndNeverAFloat() {
        BenefitPlan plan = PlanYaml.read(LEAST.replace("ratio: 0.25", "ratio: 0.100000000001")
                .replace("annualCeiling: 30000.00", "annualCeiling: 90071992547409.93"));
        assertThat(plan.outpatient().rows().get(0).ratio().value()).isEqualByComparingTo("0.100000000001");
        assertThat(plan.annualCeiling().fen()).isEqualTo(9007199254740993L);
    }

    @Test
    void takesAByteOrderMarkAndAStream() {
        byte[] bytes = ("\uFEFF" + LEAST).getBytes(StandardCharsets.UTF_8);
        assertThat(PlanYaml.read(new ByteArrayInputStream(bytes))).isEqualTo(PlanYaml.read(LEAST));
        assertThat(PlanYaml.read("\uFEFF" + LEAST)).isEqualTo(PlanYaml.read(LEAST));
    }

    @Test
    void aSingleValueStandsForAListOfIt() {
        BenefitPlan plan = PlanYaml.read(LEAST.replace("{ratio: 0.25}", "{when: {level: VILLAGE}, ratio: 0.25}"));
        assertThat(plan.outpatient().rows().get(0).when().level()).containsExactly(InstitutionLevel.VILLAGE);
    }

    /** One thing in the least plan is replaced by another. */
    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            code: "990101-2009"     | year2: 1                                   | year2
            code: "990101-2009"     | version: 1                                 | code
            code: "990101-2009"     | code: "990101"                             | region
            code: "990101-2009"     | code: [a]                                  | code
            year: 2009              | version: 1                                 | year
            year: 2009              | year: soon                                 | year
            year: 2009              | year: 2009.0                               | year
            year: 2009              | {year: 2009, validFrom: 2008-12-31}        | validFrom
            year: 2009              | {year: 2009, validTo: 2009-02-29}          | validTo
            year: 2009              | {year: 2009, version: 0}                   | version
            30000.00                | null                                       | annualCeiling
            30000.00                | -1.00                                      | annualCeiling
            30000.00                | 3e4                                        | annualCeiling
            30000.00                | 30000.005                                  | annualCeiling
            30000.00                | [1]                                        | annualCeiling
            B: 0.10                 | B: 1.10                                    | cataloguePrepay.B
            B: 0.10                 | B: 10%                                     | cataloguePrepay.B
            C: 1                    | C: 0.9                                     | cataloguePrepay.C
            C: 1                    | D: 1                                       | cataloguePrepay.D
            A: 0,                   | A: 0, A: 0,                                | cataloguePrepay.A
            {A: 0, B: 0.10, C: 1}   | [0, 0.10, 1]                               | cataloguePrepay
            {rows: [{ratio: 0.25}]} | {row: []}                                  | outpatient.row
            {rows: [{ratio: 0.25}]} | {}                                         | outpatient.rows
            {rows: [{ratio: 0.25}]} | {rows: {ratio: 0.25}}                      | outpatient.rows
            {ratio: 0.25}           | {ratio: 1.25}                              | outpatient.rows[0].ratio
            {ratio: 0.25}           | {visitCeiling: 1}                          | outpatient.rows[0].ratio
            {ratio: 0.25}           | 0.25                                       | outpatient.rows[0]
            {ratio: 0.25}           | null                                       | outpatient.rows[0]
            {ratio: 0.25}           | {ratio: 0.25}, {ratio: 0.30}               | outpatient.rows[1]
            {ratio: 0.25}           | {ratio: 0.25, when: {levle: VILLAGE}}      | outpatient.rows[0].when.levle
            {ratio: 0.25}           | {ratio: 0.25, when: {level: [VILAGE]}}     | outpatient.rows[0].when.level[0]
            {ratio: 0.25}           | {ratio: 0.25, when: {level: VILAGE}}       | outpatient.rows[0].when.level
            {ratio: 0.25}           | {ratio: 0.25, when: {level: [CITY, CITY]}} | outpatient.rows[0].when.level[1]
            {ratio: 0.25}           | {ratio: 0.25, when: {level: []}}           | outpatient.rows[0].when.level
            {ratio: 0.25}           | {ratio: 0.25, when: {minAge: 7, maxAge: 6}} | outpatient.rows[0].when.maxAge
            {ratio: 0.25}           | {ratio: 0.25, when: {traditionalMedicine: yes}} | outpatient.rows[0].when.traditionalMedicine
            deductible: 100.00      | deductible: -1                             | inpatient.rows[0].deductible
            [{ratio: 0.65}]         | []                                         | inpatient.rows[0].brackets
            [{ratio: 0.65}]         | [{ratio: 0.65}, {ratio: 0.70}]             | inpatient.rows[0].brackets[0].upTo
            [{ratio: 0.65}]         | [{upTo: 9, ratio: 0.1}, {upTo: 9, ratio: 0.2}] | inpatient.rows[0].brackets[1].upTo
            [{ratio: 0.65}]         | [{upTo: 9, ratio: 0.1}, {ratio: -0.2}]     | inpatient.rows[0].brackets[1].ratio
            [{ratio: 0.65}]         | [{upTo: 9}]                                | inpatient.rows[0].brackets[0].ratio
            [{ratio: 0.65}]         | [{upto: 9, ratio: 0.1}]                    | inpatient.rows[0].brackets[0].upto
            layers: []              | seriousIllness: {brackets: [{ratio: 1}]}   | layers
            layers: []              | layers: [guarantee]                        | layers[0]
            layers: []              | layers: [Guarantee]                        | layers[0]
            """)
    void refusesAContradictionByItsPath(String what, String instead, String path) {
        assertThat(LEAST).contains(what);
        refused(path, LEAST.replace(what, instead.startsWith("{year") ? instead.substring(1, instead.length() - 1)
                .replace(", ", "\n") : instead));
    }

    /** One line is added to the least plan. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            year: 2009                                                                   | year
            remarks: none                                                                | remarks
            <<: {}                                                                       | <<
            ceilings: {OUTPATIENT: 1}                                                    | ceilings.OUTPATIENT
            ceilings: {ACCIDENT: -1}                                                     | ceilings.ACCIDENT
            ceilings: {DENTAL: 1}                                                        | ceilings.DENTAL
            maternity: {}                                                                | maternity.fixed
            maternity: {fixed: much}                                                     | maternity.fixed
            maternity: 300                                                               | maternity
            chronic: {diseases: [], ratio: 0.5}                                          | chronic.diseases
            chronic: {diseases: [I10, I10], ratio: 0.5}                                  | chronic.diseases[1]
            chronic: {diseases: [I10]}                                                   | chronic.ratio
            chronic: {diseases: [I10], ratio: 0.5, annualCeiling: -1}                    | chronic.annualCeiling
            singleDisease: {K35: {mode: LIMIT, price: {COUNTY: 1}}}                      | singleDisease.K35.ratio
            singleDisease: {K35: {mode: HALF, price: {COUNTY: 1}, ratio: 1}}             | singleDisease.K35.mode
            singleDisease: {K35: {mode: LIMIT, price: {CUNTY: 1}, ratio: 1}}             | singleDisease.K35.price.CUNTY
            singleDisease: {K35: {mode: QUOTA, price: {COUNTY: 1}}}                      | singleDisease.K35.fund
            singleDisease: {K35: {mode: QUOTA, price: {COUNTY: 1}, fund: {COUNTY: 2}}}   | singleDisease.K35.fund.COUNTY
            singleDisease: {K35: {mode: QUOTA, price: {COUNTY: 1}, fund: {CITY: 1}}}     | singleDisease.K35.fund.COUNTY
            singleDisease: {K35: {}, K35: {}}                                            | singleDisease.K35
            seriousIllness: {threshold: 1}                                               | seriousIllness.brackets
            seriousIllness: {threshold: -1, brackets: [{ratio: 1}]}                      | seriousIllness.threshold
            seriousIllness: {brackets: [{ratio: 2}]}                                     | seriousIllness.brackets[0].ratio
            seriousIllness: {thresholdFor: {RICH: 1}, brackets: [{ratio: 1}]}            | seriousIllness.thresholdFor.RICH
            seriousIllness: {noCeilingFor: [RICH], brackets: [{ratio: 1}]}               | seriousIllness.noCeilingFor[0]
            medicalAssistance: {POOR: {ratio: 2}}                                        | medicalAssistance.POOR.ratio
            medicalAssistance: {POOR: {ratio: 1, annualCeiling: -1}}                     | medicalAssistance.POOR.annualCeiling
            medicalAssistance: [POOR]                                                    | medicalAssistance
            guarantee: {selfPayLimit: {COUNTY: 1}}                                       | guarantee.categories
            guarantee: {categories: [POOR], selfPayLimit: {COUNTY: -1}}                  | guarantee.selfPayLimit.COUNTY
            guarantee: {categories: [POOR], chronicRatio: 80}                            | guarantee.chronicRatio
            """)
    void refusesABadAdditionByItsPath(String line, String path) {
        refused(path, LEAST + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "just words", "- a\n- b", "code: [", "a: 1\n---\nb: 2", "null", "? [a]\n: b\n"})
    void refusesWhatIsNoPlanAtAll(String text) {
        refused("", text);
    }

    @Test
    void refusesWhatWouldExhaustTheStack() {
        refused("", "code: " + "[".repeat(100_000));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] gbk = {'c', 'o', 'd', 'e', ':', ' ', (byte) 0xBA, (byte) 0xCF};
        PlanRefusal refusal = catchThrowableOfType(PlanRefusal.class, () -> PlanYaml.read(new ByteArrayInputStream(gbk)));
        assertThat(refusal.en()).contains("UTF-8");
    }

    private static void refused(String path, String yaml) {
        PlanRefusal refusal = catchThrowableOfType(PlanRefusal.class, () -> PlanYaml.read(yaml));
        assertThat(refusal).as(yaml).isNotNull();
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.zh()).isNotBlank();
        assertThat(refusal.en()).isNotBlank();
    }

    private static BenefitPlan file(String name) throws IOException {
        try (InputStream in = PlanYamlTest.class.getResourceAsStream("/plans/" + name)) {
            return PlanYaml.read(in);
        }
    }
}
