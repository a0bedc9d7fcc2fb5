package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.AssistanceRule;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.ChronicRule;
import io.heyi.benefits.plan.OutpatientRow;
import io.heyi.benefits.plan.OutpatientRules;
import io.heyi.benefits.plan.SeriousIllnessRule;

/** Which of the plan's amounts limits which accumulator: said once, for the settlement and for {@link Remaining}. */
final class Rooms {

    private Rooms() {
    }

    static Room visit(OutpatientRow row) {
        return new Room(Ceiling.VISIT, ClaimKind.OUTPATIENT, row.visitCeiling(), Money.ZERO);
    }

    static Room day(OutpatientRow row, Money paidThatDay) {
        return new Room(Ceiling.DAY, ClaimKind.OUTPATIENT, row.dayCeiling(), paidThatDay);
    }

    static Room personYear(OutpatientRules rules, Money paid) {
        return new Room(Ceiling.PERSON_YEAR, ClaimKind.OUTPATIENT, rules.annualCeilingPerPerson(), paid);
    }

    static Room householdYear(OutpatientRules rules, Money paidToHousehold) {
        return new Room(Ceiling.HOUSEHOLD_YEAR, ClaimKind.OUTPATIENT, rules.annualCeilingPerHousehold(), paidToHousehold);
    }

    static Room chronicYear(ChronicRule rule, Money paid) {
        return new Room(Ceiling.CHRONIC_YEAR, ClaimKind.CHRONIC, rule.annualCeiling(), paid);
    }

    static Room kindYear(BenefitPlan plan, ClaimKind kind, Money paid) {
        return new Room(Ceiling.KIND_YEAR, kind, plan.ceilings().get(kind), paid);
    }

    static Room year(BenefitPlan plan, Money basicPaid) {
        return new Room(Ceiling.YEAR, null, plan.annualCeiling(), basicPaid);
    }

    static Room seriousYear(SeriousIllnessRule rule, Category category, Money paid) {
        return new Room(Ceiling.SERIOUS_YEAR, null, rule.ceilingOf(category), paid);
    }

    static Room assistanceYear(AssistanceRule rule, Money paid) {
        return new Room(Ceiling.ASSISTANCE_YEAR, null, rule.annualCeiling(), paid);
    }
}
