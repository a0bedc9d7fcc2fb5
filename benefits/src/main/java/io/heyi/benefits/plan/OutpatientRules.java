package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.money.Money;
import java.util.List;

/**
 * How outpatient visits are reimbursed (门诊补偿, adjudication rule 2). The first row that matches applies.
 *
 * @param annualCeilingPerPerson    or null
 * @param annualCeilingPerHousehold or null
 * @param familyAccount             or null when there is none
 */
public record OutpatientRules(List<OutpatientRow> rows, Money annualCeilingPerPerson, Money annualCeilingPerHousehold,
                              FamilyAccount familyAccount) {

    public OutpatientRules {
        rows = PlanCheck.requiredList("rows", rows);
        Rows.reachable("rows", rows, OutpatientRow::when);
        PlanCheck.notNegative("annualCeilingPerPerson", annualCeilingPerPerson);
        PlanCheck.notNegative("annualCeilingPerHousehold", annualCeilingPerHousehold);
    }

    /** The row that applies, or null. */
    public OutpatientRow rowFor(Claim claim, Patient patient) {
        for (OutpatientRow row : rows) {
            if (row.when().matches(claim, patient)) {
                return row;
            }
        }
        return null;
    }

    public boolean accountPaysFirst() {
        return familyAccount != null && familyAccount.use() == FamilyAccount.Use.BEFORE_POOL;
    }
}
