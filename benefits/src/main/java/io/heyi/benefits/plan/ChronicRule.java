package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How chronic diseases of outpatients are reimbursed (门诊慢特病, adjudication rule 7).
 *
 * @param diseases      prefixes of diagnosis codes
 * @param annualCeiling or null
 */
public record ChronicRule(List<String> diseases, Money annualDeductible, Ratio ratio, Money annualCeiling) {

    public ChronicRule {
        diseases = PlanCheck.filledList("diseases", diseases);
        annualDeductible = annualDeductible == null ? Money.ZERO : annualDeductible;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < diseases.size(); i++) {
            DiagnosisPrefixes.check("diseases[" + i + "]", diseases.get(i));
            if (!seen.add(diseases.get(i))) {
                throw PlanRefusal.twice("diseases[" + i + "]");
            }
        }
        PlanCheck.notNegative("annualDeductible", annualDeductible);
        PlanCheck.requiredRatio("ratio", ratio);
        PlanCheck.notNegative("annualCeiling", annualCeiling);
    }

    public boolean lists(String diagnosis) {
        for (String prefix : diseases) {
            if (diagnosis.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
