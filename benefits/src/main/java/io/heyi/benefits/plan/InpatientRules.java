package io.heyi.benefits.plan;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.money.Ratio;
import java.util.List;

/**
 * How stays are reimbursed (住院补偿, adjudication rules 4 to 6). The first row that matches applies, all adjustments that match add up.
 *
 * @param deductibleWaived   whoever matches one of these pays no deductible
 * @param repeatAdmission    or null: every admission pays the whole deductible
 * @param essentialDrugBonus added on the eligible part of essential-drug lines
 * @param floor              or null
 */
public record InpatientRules(List<InpatientRow> rows, List<When> deductibleWaived, RepeatAdmission repeatAdmission,
                             List<Adjustment> adjustments, Ratio essentialDrugBonus, Floor floor) {

    public InpatientRules {
        rows = PlanCheck.requiredList("rows", rows);
        Rows.reachable("rows", rows, InpatientRow::when);
        deductibleWaived = PlanCheck.list("deductibleWaived", deductibleWaived);
        adjustments = PlanCheck.list("adjustments", adjustments);
        essentialDrugBonus = essentialDrugBonus == null ? Ratio.ZERO : essentialDrugBonus;
        PlanCheck.withinWhole("essentialDrugBonus", essentialDrugBonus);
    }

    /** The row that applies, or null. */
    public InpatientRow rowFor(Claim claim, Patient patient) {
        for (InpatientRow row : rows) {
            if (row.when().matches(claim, patient)) {
                return row;
            }
        }
        return null;
    }

    public boolean waivesDeductible(Claim claim, Patient patient) {
        for (When waiver : deductibleWaived) {
            if (waiver.matches(claim, patient)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the points of all adjustments that match. */
    public Ratio pointsFor(Claim claim, Patient patient) {
        Ratio points = Ratio.ZERO;
        for (Adjustment adjustment : adjustments) {
            if (adjustment.when().matches(claim, patient)) {
                points = points.isZero() ? adjustment.points() : points.plus(adjustment.points());
            }
        }
        return points;
    }
}
