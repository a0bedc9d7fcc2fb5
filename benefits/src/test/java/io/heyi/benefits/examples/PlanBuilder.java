package io.heyi.benefits.examples;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
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
import io.heyi.benefits.plan.RepeatAdmission;
import io.heyi.benefits.plan.SeriousIllnessRule;
import io.heyi.benefits.plan.SingleDisease;
import io.heyi.benefits.plan.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a plan in the words of its file. It starts with what every plan must say and nothing more: no rows, no layers, a ceiling far
 * away.
 */
public final class PlanBuilder {

    public String code = "990101-2018";
    public String region;
    public int version = 1;
    public int year = 2018;
    public LocalDate validFrom;
    public LocalDate validTo;
    public Money annualCeiling = yuan("1000000.00");
    public final Map<ClaimKind, Money> ceilings = new EnumMap<>(ClaimKind.class);
    public final Map<ItemClass, Ratio> cataloguePrepay = new EnumMap<>(Map.of(ItemClass.A,
            Ratio.ZERO, ItemClass.B, ratio("0.10"), ItemClass.C, Ratio.ONE));
    public final List<OutpatientRow> outpatientRows = new ArrayList<>();
    public Money annualCeilingPerPerson;
    public Money annualCeilingPerHousehold;
    public FamilyAccount familyAccount;
    public final List<InpatientRow> inpatientRows = new ArrayList<>();
    public final List<When> deductibleWaived = new ArrayList<>();
    public RepeatAdmission repeatAdmission;
    public final List<Adjustment> adjustments = new ArrayList<>();
    public Ratio essentialDrugBonus;
    public Floor floor;
    public final TreeMap<String, SingleDisease> singleDisease = new TreeMap<>();
    public MaternityRule maternity;
    public ChronicRule chronic;
    public final List<Layer> layers = new ArrayList<>();
    public SeriousIllnessRule seriousIllness;
    public final Map<Category, AssistanceRule> medicalAssistance = new EnumMap<>(Category.class);
    public GuaranteeRule guarantee;

    public static PlanBuilder plan() {
        return new PlanBuilder();
    }

    public BenefitPlan build() {
        return new BenefitPlan(code, region, version, year, validFrom, validTo, annualCeiling, ceilings, cataloguePrepay,
                new OutpatientRules(outpatientRows, annualCeilingPerPerson, annualCeilingPerHousehold, familyAccount),
                new InpatientRules(inpatientRows, deductibleWaived, repeatAdmission, adjustments, essentialDrugBonus, floor),
                singleDisease, maternity, chronic, layers, seriousIllness, medicalAssistance, guarantee);
    }

    public PlanBuilder called(String planCode, int benefitYear) {
        code = planCode;
        year = benefitYear;
        return this;
    }

    public PlanBuilder annualCeiling(String ceiling) {
        annualCeiling = yuan(ceiling);
        return this;
    }

    public PlanBuilder ceiling(ClaimKind kind, String ceiling) {
        ceilings.put(kind, yuan(ceiling));
        return this;
    }

    public PlanBuilder outpatient(When when, String ratio, String visitCeiling, String dayCeiling) {
        outpatientRows.add(new OutpatientRow(when, ratio(ratio), yuan(visitCeiling), yuan(dayCeiling)));
        return this;
    }

    public PlanBuilder outpatientYear(String perPerson, String perHousehold) {
        annualCeilingPerPerson = yuan(perPerson);
        annualCeilingPerHousehold = yuan(perHousehold);
        return this;
    }

    public PlanBuilder familyAccount(String creditPerMember, FamilyAccount.Use use) {
        familyAccount = new FamilyAccount(yuan(creditPerMember), use);
        return this;
    }

    /** @param brackets as in {@code "5000:0.45, 0.55"} */
    public PlanBuilder inpatient(When when, String deductible, String brackets) {
        inpatientRows.add(new InpatientRow(when, yuan(deductible), scale(brackets)));
        return this;
    }

    public PlanBuilder waived(When when) {
        deductibleWaived.add(when);
        return this;
    }

    public PlanBuilder repeatAdmission(String factor, boolean waiveSameDisease) {
        repeatAdmission = new RepeatAdmission(ratio(factor), waiveSameDisease);
        return this;
    }

    public PlanBuilder adjustment(When when, String points) {
        adjustments.add(new Adjustment(when, ratio(points)));
        return this;
    }

    public PlanBuilder essentialDrugBonus(String bonus) {
        essentialDrugBonus = ratio(bonus);
        return this;
    }

    public PlanBuilder floor(String ratio, Floor.Base base) {
        floor = new Floor(ratio(ratio), base);
        return this;
    }

    public PlanBuilder limit(String diagnosis, Map<InstitutionLevel, Money> price, String ratio) {
        singleDisease.put(diagnosis, new SingleDisease(SingleDisease.Mode.LIMIT, price, ratio(ratio), null));
        return this;
    }

    public PlanBuilder quota(String diagnosis, Map<InstitutionLevel, Money> price, Map<InstitutionLevel, Money> fund) {
        singleDisease.put(diagnosis, new SingleDisease(SingleDisease.Mode.QUOTA, price, null, fund));
        return this;
    }

    public PlanBuilder maternity(String fixed) {
        maternity = new MaternityRule(yuan(fixed));
        return this;
    }

    public PlanBuilder chronic(List<String> diseases, String annualDeductible, String ratio, String annualCeiling) {
        chronic = new ChronicRule(diseases, yuan(annualDeductible), ratio(ratio), yuan(annualCeiling));
        return this;
    }

    public PlanBuilder serious(String threshold, Map<Category, Money> thresholdFor,
            String brackets, String annualCeiling, Category... noCeilingFor) {
        layers.add(Layer.SERIOUS_ILLNESS);
        seriousIllness = new SeriousIllnessRule(yuan(threshold), thresholdFor, scale(brackets), yuan(annualCeiling), Set.of(noCeilingFor));
        return this;
    }

    public PlanBuilder assistance(Category category, String ratio, String annualCeiling) {
        if (!layers.contains(Layer.MEDICAL_ASSISTANCE)) {
            layers.add(Layer.MEDICAL_ASSISTANCE);
        }
        medicalAssistance.put(category, new AssistanceRule(ratio(ratio), yuan(annualCeiling)));
        return this;
    }

    public PlanBuilder guarantee(Category category, Map<InstitutionLevel, Money> selfPayLimit, String chronicRatio) {
        layers.add(Layer.GUARANTEE);
        guarantee = new GuaranteeRule(Set.of(category), selfPayLimit, ratio(chronicRatio));
        return this;
    }

    public static When levels(InstitutionLevel... levels) {
        return new When(Set.of(levels), null, null, null, null, null, null);
    }

    public static When categories(Category... categories) {
        return new When(null, null, null, Set.of(categories), null, null, null);
    }

    public static When placed(Referral referral, Placement... placements) {
        return new When(null, Set.of(placements), referral == null ? null : Set.of(referral), null, null, null, null);
    }

    public static When referred(Referral referral) {
        return new When(null, null, Set.of(referral), null, null, null, null);
    }

    public static When traditional() {
        return new When(null, null, null, null, true, null, null);
    }

    public static List<Bracket> scale(String brackets) {
        List<Bracket> scale = new ArrayList<>();
        for (String bracket : brackets.split(",")) {
            String[] ends = bracket.strip().split(":");
            scale.add(ends.length == 1 ? new Bracket(null, ratio(ends[0])) : new Bracket(yuan(ends[0]), ratio(ends[1])));
        }
        return scale;
    }

    public static Money yuan(String amount) {
        return amount == null ? null : Money.parse(amount);
    }

    public static Ratio ratio(String text) {
        return text == null ? null : Ratio.parse(text);
    }
}
