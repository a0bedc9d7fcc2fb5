package io.heyi.events.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
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

/** A plan in which every kind of rule is in use, so that a settlement by it can hold every kind of step. */
final class PlanWithEverything {

    static final BenefitPlan PLAN = new BenefitPlan("990707-2018", null, 1, 2018, null, null, yuan("20000.00"),
            Map.of(ClaimKind.ACCIDENT, yuan("3000.00")),
            Map.of(ItemClass.A, ratio("0"), ItemClass.B, ratio("0.1"), ItemClass.C, ratio("1")), outpatient(), inpatient(), priced(),
            new MaternityRule(yuan("800.00")),
            new ChronicRule(List.of("I10", "E11"), yuan("300.00"), ratio("0.7"), yuan("2000.00")),
            List.of(Layer.SERIOUS_ILLNESS, Layer.MEDICAL_ASSISTANCE, Layer.GUARANTEE), serious(),
            Map.of(Category.MINIMUM_LIVING, new AssistanceRule(ratio("0.7"), yuan("1000.00"))),
            new GuaranteeRule(Set.of(Category.POOR), Map.of(InstitutionLevel.COUNTY, yuan("3000.00")), ratio("0.8")));

    private PlanWithEverything() {
    }

    private static OutpatientRules outpatient() {
        return new OutpatientRules(List.of(new OutpatientRow(When.ALWAYS, ratio("0.333333333333"), yuan("60.00"), yuan("80.00"))),
                yuan("200.00"), yuan("300.00"), new FamilyAccount(yuan("20.00"), FamilyAccount.Use.BEFORE_POOL));
    }

    private static InpatientRules inpatient() {
        List<Bracket> brackets = List.of(new Bracket(yuan("5000.00"), ratio("0.45")), new Bracket(yuan("10000.00"), ratio("0.5")),
                new Bracket(null, ratio("0.55")));
        When unreferred = new When(null, null, Set.of(Referral.UNREFERRED), null, null, null, null);
        return new InpatientRules(List.of(new InpatientRow(When.ALWAYS, yuan("300.00"), brackets)), List.of(),
                new RepeatAdmission(ratio("0.5"), true), List.of(new Adjustment(unreferred, ratio("-0.1"))), ratio("0.05"),
                new Floor(ratio("0.35"), Floor.Base.TOTAL_LESS_DEDUCTIBLE));
    }

    private static TreeMap<String, SingleDisease> priced() {
        TreeMap<String, SingleDisease> byPrefix = new TreeMap<>();
        byPrefix.put("K35", new SingleDisease(SingleDisease.Mode.LIMIT, Map.of(InstitutionLevel.COUNTY, yuan("4500.00")), ratio("0.75"),
                null));
        byPrefix.put("O82", new SingleDisease(SingleDisease.Mode.QUOTA, Map.of(InstitutionLevel.COUNTY, yuan("4200.00")), null,
                Map.of(InstitutionLevel.COUNTY, yuan("3000.00"))));
        return byPrefix;
    }

    private static SeriousIllnessRule serious() {
        return new SeriousIllnessRule(yuan("2000.00"), Map.of(Category.POOR, yuan("1000.00")),
                List.of(new Bracket(yuan("5000.00"), ratio("0.6")), new Bracket(null, ratio("0.65"))), yuan("4000.00"),
                Set.of(Category.POOR));
    }

    private static Money yuan(String yuan) {
        return Money.parse(yuan);
    }

    private static Ratio ratio(String ratio) {
        return Ratio.parse(ratio);
    }
}
