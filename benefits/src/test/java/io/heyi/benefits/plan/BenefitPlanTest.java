package io.heyi.benefits.plan;

import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.ratio;
import static io.heyi.benefits.examples.PlanBuilder.scale;
import static io.heyi.benefits.examples.PlanBuilder.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.examples.PlanBuilder;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.SingleDisease.Mode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BenefitPlanTest {

    private static final Map<InstitutionLevel, Money> COUNTY_3000 = Map.of(InstitutionLevel.COUNTY, yuan("3000"));

    @Test
    void regionAndValidityHaveDefaults() {
        BenefitPlan plan = plan().called("990101-2009", 2009).build();
        assertThat(plan.region()).isEqualTo("990101");
        assertThat(plan.validFrom()).isEqualTo("2009-01-01");
        assertThat(plan.validTo()).isEqualTo("2009-12-31");
        assertThat(plan.inForceOn(LocalDate.of(2009, 12, 31))).isTrue();
        assertThat(plan.inForceOn(LocalDate.of(2009, 1, 1))).isTrue();
        assertThat(plan.inForceOn(LocalDate.of(2010, 1, 1))).isFalse();
        assertThat(plan.inForceOn(LocalDate.of(2008, 12, 31))).isFalse();
    }

    @Test
    void itsHeadMustNotContradictItself() {
        refused("code", p -> p.code = null);
        refused("code", p -> p.code = " ");
        refused("region", p -> p.code = "990101");
        refused("version", p -> p.version = 0);
        refused("year", p -> p.year = 209);
        refused("validFrom", p -> p.validFrom = LocalDate.of(2017, 12, 31));
        refused("validTo", p -> p.validTo = LocalDate.of(2019, 1, 1));
        refused("validTo", p -> {
            p.validFrom = LocalDate.of(2018, 7, 1);
            p.validTo = LocalDate.of(2018, 6, 30);
        });
        refused("annualCeiling", p -> p.annualCeiling = null);
        refused("annualCeiling", p -> p.annualCeiling = yuan("-0.01"));
        refused("ceilings.OUTPATIENT", p -> p.ceilings.put(ClaimKind.OUTPATIENT, yuan("1")));
        refused("ceilings.ACCIDENT", p -> p.ceilings.put(ClaimKind.ACCIDENT, yuan("-1")));
    }

    @Test
    void theCatalogueStatesEveryClassAndClassCIsAllOwn() {
        refused("cataloguePrepay.C", p -> p.cataloguePrepay.put(ItemClass.C, ratio("0.9")));
        refused("cataloguePrepay.B", p -> p.cataloguePrepay.put(ItemClass.B, ratio("1.1")));
        refused("cataloguePrepay.A", p -> p.cataloguePrepay.remove(ItemClass.A));
        refused("cataloguePrepay.A", p -> p.cataloguePrepay.put(ItemClass.A, ratio("-0.1")));
    }

    @Test
    void layersNeedTheirRulesAndPayOnce() {
        refused("layers[0]", p -> p.layers.add(Layer.SERIOUS_ILLNESS));
        refused("layers[0]", p -> p.layers.add(Layer.MEDICAL_ASSISTANCE));
        refused("layers[0]", p -> p.layers.add(Layer.GUARANTEE));
        refused("layers[1]", p -> p.serious("0", null, "0.5", null).layers.add(Layer.SERIOUS_ILLNESS));
    }

    @Test
    void outpatientRulesMustNotContradictThemselves() {
        refusedPart("ratio", () -> new OutpatientRow(null, null, null, null));
        refusedPart("ratio", () -> new OutpatientRow(null, ratio("1.01"), null, null));
        refusedPart("visitCeiling", () -> new OutpatientRow(null, Ratio.ONE, yuan("-1"), null));
        refusedPart("dayCeiling", () -> new OutpatientRow(null, Ratio.ONE, null, yuan("-1")));
        refusedPart("rows", () -> new OutpatientRules(null, null, null, null));
        refusedPart("annualCeilingPerPerson", () -> new OutpatientRules(List.of(), yuan("-1"), null, null));
        refusedPart("annualCeilingPerHousehold", () -> new OutpatientRules(List.of(), null, yuan("-1"), null));
        refusedPart("creditPerMember", () -> new FamilyAccount(yuan("-1"), null));
        OutpatientRow everyone = new OutpatientRow(null, Ratio.ONE, null, null);
        refusedPart("rows[1]", () -> new OutpatientRules(List.of(everyone, everyone), null, null, null));
    }

    @Test
    void inpatientRulesMustNotContradictThemselves() {
        refusedPart("deductible", () -> new InpatientRow(null, yuan("-1"), scale("0.5")));
        refusedPart("brackets", () -> new InpatientRow(null, null, List.of()));
        refusedPart("brackets", () -> new InpatientRow(null, null, null));
        InpatientRow everyone = new InpatientRow(null, null, scale("0.5"));
        refusedPart("rows[1]", () -> new InpatientRules(List.of(everyone, everyone), null, null, null, null, null));
        refusedPart("essentialDrugBonus", () -> new InpatientRules(List.of(), null, null, null, ratio("1.1"), null));
        refusedPart("factor", () -> new RepeatAdmission(ratio("1.5"), false));
        refusedPart("points", () -> new Adjustment(null, null));
        refusedPart("points", () -> new Adjustment(null, ratio("-1.1")));
        refusedPart("points", () -> new Adjustment(null, ratio("10")));
        refusedPart("ratio", () -> new Floor(ratio("2"), Floor.Base.TOTAL_LESS_DEDUCTIBLE));
        refusedPart("base", () -> new Floor(ratio("0.2"), null));
        refusedPart("maxAge", () -> new When(null, null, null, null, null, 60, 6));
        refusedPart("minAge", () -> new When(null, null, null, null, null, -1, null));
    }

    @Test
    void bracketsAscendAndOnlyTheLastIsOpen() {
        refusedPart("brackets[1].upTo", () -> new InpatientRow(null, null, scale("5000:0.4, 5000:0.5, 0.6")));
        refusedPart("brackets[2].upTo", () -> new InpatientRow(null, null, scale("5000:0.4, 6000:0.5, 100:0.6")));
        refusedPart("brackets[0].upTo", () -> new InpatientRow(null, null, scale("0.4, 5000:0.5")));
        refusedPart("upTo", () -> new Bracket(yuan("0"), Ratio.ONE));
        refusedPart("ratio", () -> new Bracket(null, ratio("1.2")));
        refusedPart("ratio", () -> new Bracket(null, null));
        assertThat(new InpatientRow(null, null, scale("5000:0.4, 6000:0.5")).brackets()).hasSize(2);
    }

    @Test
    void aSingleDiseaseIsEitherLimitedOrOfAQuota() {
        refusedPart("mode", () -> new SingleDisease(null, COUNTY_3000, Ratio.ONE, null));
        refusedPart("price", () -> new SingleDisease(Mode.LIMIT, null, Ratio.ONE, null));
        refusedPart("price", () -> new SingleDisease(Mode.LIMIT, Map.of(), Ratio.ONE, null));
        refusedPart("price.COUNTY", () -> new SingleDisease(Mode.LIMIT, Map.of(InstitutionLevel.COUNTY, yuan("-1")), Ratio.ONE, null));
        refusedPart("ratio", () -> new SingleDisease(Mode.LIMIT, COUNTY_3000, null, null));
        refusedPart("fund", () -> new SingleDisease(Mode.LIMIT, COUNTY_3000, Ratio.ONE, COUNTY_3000));
        refusedPart("ratio", () -> new SingleDisease(Mode.QUOTA, COUNTY_3000, Ratio.ONE, COUNTY_3000));
        refusedPart("fund", () -> new SingleDisease(Mode.QUOTA, COUNTY_3000, null, null));
        refusedPart("fund.COUNTY", () -> new SingleDisease(Mode.QUOTA, COUNTY_3000, null, Map.of(InstitutionLevel.CITY, yuan("1"))));
        refusedPart("fund.COUNTY", () -> new SingleDisease(Mode.QUOTA, COUNTY_3000,
                null, Map.of(InstitutionLevel.COUNTY, yuan("3000.01"))));
        refused("singleDisease. K35", p -> p.limit(" K35", COUNTY_3000, "0.5"));
    }

    @Test
    void theOtherRulesMustNotContradictThemselves() {
        refusedPart("fixed", () -> new MaternityRule(null));
        refusedPart("fixed", () -> new MaternityRule(yuan("-1")));
        refusedPart("diseases", () -> new ChronicRule(List.of(), null, Ratio.ONE, null));
        refusedPart("diseases[1]", () -> new ChronicRule(List.of("I10", "I10"), null, Ratio.ONE, null));
        refusedPart("diseases[0]", () -> new ChronicRule(List.of(""), null, Ratio.ONE, null));
        refusedPart("annualDeductible", () -> new ChronicRule(List.of("I10"), yuan("-1"), Ratio.ONE, null));
        refusedPart("ratio", () -> new ChronicRule(List.of("I10"), null, null, null));
        refusedPart("annualCeiling", () -> new ChronicRule(List.of("I10"), null, Ratio.ONE, yuan("-1")));
        refusedPart("threshold", () -> new SeriousIllnessRule(yuan("-1"), null, scale("0.5"), null, null));
        refusedPart("thresholdFor.POOR", () -> new SeriousIllnessRule(null, Map.of(Category.POOR, yuan("-1")), scale("0.5"), null, null));
        refusedPart("brackets", () -> new SeriousIllnessRule(null, null, null, null, null));
        refusedPart("annualCeiling", () -> new SeriousIllnessRule(null, null, scale("0.5"), yuan("-1"), null));
        refusedPart("ratio", () -> new AssistanceRule(ratio("1.1"), null));
        refusedPart("annualCeiling", () -> new AssistanceRule(Ratio.ONE, yuan("-1")));
        refusedPart("categories", () -> new GuaranteeRule(null, null, null));
        refusedPart("categories", () -> new GuaranteeRule(Set.of(), null, null));
        refusedPart("selfPayLimit.COUNTY", () -> new GuaranteeRule(Set.of(Category.POOR), Map.of(InstitutionLevel.COUNTY, yuan("-1")),
                null));
        refusedPart("chronicRatio", () -> new GuaranteeRule(Set.of(Category.POOR), null, ratio("1.1")));
    }

    @Test
    void whatIsListedMustBeThere() {
        refused("layers[0]", p -> p.layers.add(null));
        refused("deductibleWaived[0]", p -> p.waived(null));
        refused("adjustments[0]", p -> p.adjustments.add(null));
        refused("rows[0]", p -> p.outpatientRows.add(null));
        refused("rows[0]", p -> p.inpatientRows.add(null));
        refused("ceilings.ACCIDENT", p -> p.ceilings.put(ClaimKind.ACCIDENT, null));
        refused("medicalAssistance.POOR", p -> p.medicalAssistance.put(Category.POOR, null));
        refused("singleDisease.K35", p -> p.singleDisease.put("K35", null));
        refusedPart("brackets[1]", () -> new InpatientRow(null, null, Arrays.asList(scale("0.5").get(0), null)));
    }

    @Test
    void aRefusalIsNamedByItsWholePath() {
        PlanRefusal refusal = PlanRefusal.missing("ratio").under("[0]").under("brackets").under("[1]").under("rows").under("inpatient");
        assertThat(refusal.path()).isEqualTo("inpatient.rows[1].brackets[0].ratio");
        assertThat(refusal.zh()).isNotBlank();
        assertThat(refusal.en()).isNotBlank();
    }

    private static void refused(String path, Consumer<PlanBuilder> change) {
        PlanBuilder builder = plan();
        refusedPart(path, () -> {
            change.accept(builder);
            builder.build();
        });
    }

    private static void refusedPart(String path, ThrowingCallable attempt) {
        PlanRefusal refusal = catchThrowableOfType(PlanRefusal.class, attempt);
        assertThat(refusal).as(path).isNotNull();
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.zh()).isNotBlank();
    }
}
