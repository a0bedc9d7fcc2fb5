package io.heyi.command.plan;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.plan.Adjustment;
import io.heyi.benefits.plan.AssistanceRule;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.Bracket;
import io.heyi.benefits.plan.ChronicRule;
import io.heyi.benefits.plan.FamilyAccount;
import io.heyi.benefits.plan.Floor;
import io.heyi.benefits.plan.GuaranteeRule;
import io.heyi.benefits.plan.InpatientRow;
import io.heyi.benefits.plan.InpatientRules;
import io.heyi.benefits.plan.Layer;
import io.heyi.benefits.plan.MaternityRule;
import io.heyi.benefits.plan.OutpatientRow;
import io.heyi.benefits.plan.OutpatientRules;
import io.heyi.benefits.plan.PlanRefusal;
import io.heyi.benefits.plan.RepeatAdmission;
import io.heyi.benefits.plan.SeriousIllnessRule;
import io.heyi.benefits.plan.SingleDisease;
import io.heyi.benefits.plan.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a benefit plan from its YAML file (adjudication §2). Every scalar is kept as the text it was written in, so that no ratio and no
 * amount passes through a float. Whatever the file says wrongly is refused with the path of the field at fault: {@link PlanRefusal}.
 */
public final class PlanYaml {

    private static final int FIRST_VERSION = 1;
    /** Twice what a plan needs. */
    private static final int DEEPEST = 16;
    private static final LoadSettings TEXT_ONLY = LoadSettings.builder().setSchema(new FailsafeSchema()).setLabel("plan").build();

    private PlanYaml() {
    }

    /** @throws PlanRefusal when the text is no YAML, or no plan, or a plan that contradicts itself */
    public static BenefitPlan read(String yaml) {
        try {
            refuseDeepNesting(yaml);
            return plan(new PlanYamlValue(new Compose(TEXT_ONLY).composeString(yaml).orElse(null)));
        } catch (YamlEngineException notYaml) {
            throw new PlanRefusal("", "不是有效的YAML文件：" + notYaml.getMessage(), "not a YAML document: " + notYaml.getMessage());
        }
    }

    /**
     * Reads UTF-8, with or without a BOM, and leaves the stream open.
     *
     * @throws PlanRefusal          as above, or when the bytes are not UTF-8
     * @throws UncheckedIOException when the stream cannot be read
     */
    public static BenefitPlan read(InputStream yaml) {
        StringWriter text = new StringWriter();
        try {
            new YamlUnicodeReader(yaml).transferTo(text);
        } catch (CharacterCodingException notText) {
            throw new PlanRefusal("", "文件编码不是UTF-8", "the file is not UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read(text.toString());
    }

    /** The parser descends by recursion, so a file of nothing but brackets would exhaust the stack before anything could be refused. */
    private static void refuseDeepNesting(String yaml) {
        int depth = 0;
        for (Event event : new Parse(TEXT_ONLY).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new PlanRefusal("", "嵌套过深", "nested deeper than any plan");
            }
        }
    }

    private static BenefitPlan plan(PlanYamlValue v) {
        PlanYamlSection s = v.section(BenefitPlan.class);
        return new BenefitPlan(s.text("code"), s.text("region"), version(s), s.required("year", PlanYamlValue::whole),
                s.date("validFrom"), s.date("validTo"), s.money("annualCeiling"), s.map("ceilings", ClaimKind.class, PlanYamlValue::money),
                s.map("cataloguePrepay", ItemClass.class, PlanYamlValue::ratio), s.part("outpatient", PlanYaml::outpatient),
                s.part("inpatient", PlanYaml::inpatient), singleDiseases(s), s.part("maternity", PlanYaml::maternity),
                s.part("chronic", PlanYaml::chronic), s.list("layers", PlanYaml::layer), s.part("seriousIllness", PlanYaml::seriousIllness),
                s.map("medicalAssistance", Category.class, PlanYaml::assistance), s.part("guarantee", PlanYaml::guarantee));
    }

    private static int version(PlanYamlSection plan) {
        Integer version = plan.whole("version");
        return version == null ? FIRST_VERSION : version;
    }

    private static When when(PlanYamlValue v) {
        PlanYamlSection s = v.section(When.class);
        return new When(s.anyOf("level", InstitutionLevel.class), s.anyOf("placement", Placement.class),
                s.anyOf("referral", Referral.class), s.anyOf("category", Category.class), s.flag("traditionalMedicine"),
                s.whole("minAge"), s.whole("maxAge"));
    }

    private static OutpatientRules outpatient(PlanYamlValue v) {
        PlanYamlSection s = v.section(OutpatientRules.class);
        return new OutpatientRules(s.list("rows", PlanYaml::outpatientRow), s.money("annualCeilingPerPerson"),
                s.money("annualCeilingPerHousehold"), s.part("familyAccount", PlanYaml::familyAccount));
    }

    private static OutpatientRow outpatientRow(PlanYamlValue v) {
        PlanYamlSection s = v.section(OutpatientRow.class);
        return new OutpatientRow(s.part("when", PlanYaml::when), s.ratio("ratio"), s.money("visitCeiling"),
                s.money("dayCeiling"));
    }

    private static FamilyAccount familyAccount(PlanYamlValue v) {
        PlanYamlSection s = v.section(FamilyAccount.class);
        return new FamilyAccount(s.money("creditPerMember"), s.oneOf("use", FamilyAccount.Use.class));
    }

    private static InpatientRules inpatient(PlanYamlValue v) {
        PlanYamlSection s = v.section(InpatientRules.class);
        return new InpatientRules(s.list("rows", PlanYaml::inpatientRow), s.list("deductibleWaived", PlanYaml::when),
                s.part("repeatAdmission", PlanYaml::repeatAdmission), s.list("adjustments", PlanYaml::adjustment),
                s.ratio("essentialDrugBonus"), s.part("floor", PlanYaml::floor));
    }

    private static InpatientRow inpatientRow(PlanYamlValue v) {
        PlanYamlSection s = v.section(InpatientRow.class);
        return new InpatientRow(s.part("when", PlanYaml::when), s.money("deductible"), s.list("brackets", PlanYaml::bracket));
    }

    private static Bracket bracket(PlanYamlValue v) {
        PlanYamlSection s = v.section(Bracket.class);
        return new Bracket(s.money("upTo"), s.ratio("ratio"));
    }

    private static RepeatAdmission repeatAdmission(PlanYamlValue v) {
        PlanYamlSection s = v.section(RepeatAdmission.class);
        return new RepeatAdmission(s.ratio("factor"), Boolean.TRUE.equals(s.flag("waiveSameDiseaseSameInstitution")));
    }

    private static Adjustment adjustment(PlanYamlValue v) {
        PlanYamlSection s = v.section(Adjustment.class);
        return new Adjustment(s.part("when", PlanYaml::when), s.ratio("points"));
    }

    private static Floor floor(PlanYamlValue v) {
        PlanYamlSection s = v.section(Floor.class);
        return new Floor(s.ratio("ratio"), s.oneOf("base", Floor.Base.class));
    }

    private static TreeMap<String, SingleDisease> singleDiseases(PlanYamlSection plan) {
        Map<String, SingleDisease> byPrefix = plan.mapByText("singleDisease", PlanYaml::singleDisease);
        return byPrefix == null ? null : new TreeMap<>(byPrefix);
    }

    private static SingleDisease singleDisease(PlanYamlValue v) {
        PlanYamlSection s = v.section(SingleDisease.class);
        return new SingleDisease(s.oneOf("mode", SingleDisease.Mode.class),
                s.map("price", InstitutionLevel.class, PlanYamlValue::money), s.ratio("ratio"),
                s.map("fund", InstitutionLevel.class, PlanYamlValue::money));
    }

    private static MaternityRule maternity(PlanYamlValue v) {
        PlanYamlSection s = v.section(MaternityRule.class);
        return new MaternityRule(s.money("fixed"));
    }

    private static ChronicRule chronic(PlanYamlValue v) {
        PlanYamlSection s = v.section(ChronicRule.class);
        return new ChronicRule(s.list("diseases", PlanYamlValue::text), s.money("annualDeductible"), s.ratio("ratio"),
                s.money("annualCeiling"));
    }

    private static Layer layer(PlanYamlValue v) {
        Layer layer = Layer.ofKey(v.text());
        if (layer == null) {
            throw v.refused("没有这一层", "there is no such layer");
        }
        return layer;
    }

    private static SeriousIllnessRule seriousIllness(PlanYamlValue v) {
        PlanYamlSection s = v.section(SeriousIllnessRule.class);
        return new SeriousIllnessRule(s.money("threshold"), s.map("thresholdFor", Category.class, PlanYamlValue::money),
                s.list("brackets", PlanYaml::bracket), s.money("annualCeiling"), s.anyOf("noCeilingFor", Category.class));
    }

    private static AssistanceRule assistance(PlanYamlValue v) {
        PlanYamlSection s = v.section(AssistanceRule.class);
        return new AssistanceRule(s.ratio("ratio"), s.money("annualCeiling"));
    }

    private static GuaranteeRule guarantee(PlanYamlValue v) {
        PlanYamlSection s = v.section(GuaranteeRule.class);
        return new GuaranteeRule(s.anyOf("categories", Category.class),
                s.map("selfPayLimit", InstitutionLevel.class, PlanYamlValue::money), s.ratio("chronicRatio"));
    }
}
