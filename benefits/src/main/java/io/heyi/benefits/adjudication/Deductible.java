package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.ChronicRule;
import io.heyi.benefits.plan.InpatientRow;
import io.heyi.benefits.plan.RepeatAdmission;
import java.util.List;

/** Adjudication rule 4, and the deductible of rule 7 (起付线). A waiver wins over everything after it. */
final class Deductible {

    private Deductible() {
    }

    static Money ofStay(Case c, InpatientRow row, Money eligible, Trace trace) {
        int admission = Math.addExact(c.before().admissions(), 1);
        RepeatAdmission repeat = c.plan().inpatient().repeatAdmission();
        Figure ordinary = Figure.of("deductible", row.deductible());
        if (c.plan().inpatient().waivesDeductible(c.claim(), c.patient())) {
            return charged(Money.ZERO, List.of(ordinary, Figure.of("deductibleWaived", 1)), eligible, trace);
        }
        if (repeat != null && repeat.waiveSameDiseaseSameInstitution() && c.before().sameDiseaseStayBefore()) {
            return charged(Money.ZERO, List.of(ordinary, Figure.of("sameDiseaseStayBefore", 1)), eligible, trace);
        }
        if (repeat != null && admission > 1) {
            Money reduced = Money.rounded(repeat.factor().of(row.deductible()));
            List<Figure> rule = List.of(ordinary, Figure.of("admission", admission), Figure.of("factor", repeat.factor()));
            return charged(reduced, rule, eligible, trace);
        }
        return charged(row.deductible(), List.of(ordinary, Figure.of("admission", admission)), eligible, trace);
    }

    static Money ofChronic(Case c, ChronicRule rule, Money eligible, Trace trace) {
        Figure annual = Figure.of("chronic.annualDeductible", rule.annualDeductible());
        if (c.plan().inpatient().waivesDeductible(c.claim(), c.patient())) {
            return charged(Money.ZERO, List.of(annual, Figure.of("deductibleWaived", 1)), eligible, trace);
        }
        Money used = c.before().chronicDeductible();
        return charged(leftOf(rule, used), List.of(annual, Figure.of("chronicDeductible", used)), eligible, trace);
    }

    /** What a chronic claim as large as may be would be charged. */
    static Money leftOfChronic(BenefitPlan plan, Claim claim, Patient patient, Money used) {
        return plan.inpatient().waivesDeductible(claim, patient) ? Money.ZERO : leftOf(plan.chronic(), used);
    }

    private static Money leftOf(ChronicRule rule, Money used) {
        return rule.annualDeductible().minus(used).max(Money.ZERO);
    }

    private static Money charged(Money deductible, List<Figure> rule, Money eligible, Trace trace) {
        Money charged = deductible.min(eligible);
        trace.step(StepName.DEDUCTIBLE, rule, eligible, eligible.minus(charged));
        return charged;
    }
}
