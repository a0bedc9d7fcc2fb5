package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.Stay;
import io.heyi.benefits.usage.UsageDelta;
import java.util.List;

/** What a claim settles to (adjudication.md). The same input gives the same answer, to the fen, on any machine and in any year. */
public final class Adjudicator {

    private Adjudicator() {
    }

    /**
     * @param plan    in force for the resident's region on the day of service
     * @param patient category as of the day of service, age as of the admission
     * @param before  the accumulators before this claim
     * @throws io.heyi.benefits.Refusal one of {@link io.heyi.benefits.claim.ClaimRefusals}: the plan is not in force on that day, does not
     *         price the single disease at that level, does not list the chronic disease, or has no rule for the kind
     */
    public static Adjudication adjudicate(BenefitPlan plan, Claim claim, Patient patient, Standing before) {
        Case c = new Case(plan, claim, patient, before);
        Trace trace = new Trace();
        Share own = switch (claim.kind()) {
            case OUTPATIENT -> Outpatient.settle(c, trace);
            case SINGLE_DISEASE -> PricedDisease.settle(c, trace);
            case INPATIENT, ACCIDENT -> InpatientStay.settle(c, trace);
            case MATERNITY -> Maternity.settle(c, trace);
            case CHRONIC -> ChronicDisease.settle(c, trace);
        };
        if (claim.kind() == ClaimKind.OUTPATIENT) {
            return closed(claim, own, Layers.NONE, trace);
        }
        Share basic = YearCeilings.cut(c, own, trace);
        return closed(claim, basic, Layers.pay(c, basic.rest(), trace), trace);
    }

    /** Rule 10: self-pay is what remains, never a computation of its own, so the parts cannot fail to sum to the whole. */
    private static Adjudication closed(Claim claim, Share basic, Layers layers, Trace trace) {
        Money total = claim.total();
        Money selfPay = total.minus(basic.account()).minus(basic.basic()).minus(basic.hospitalBears())
                .minus(layers.serious()).minus(layers.assistance()).minus(layers.guarantee());
        trace.step(StepName.SELF_PAY, List.of(), total, selfPay);
        return new Adjudication(total, basic.eligible(), basic.deductible(), basic.account(), basic.basic(), layers.serious(),
                layers.assistance(), layers.guarantee(), basic.hospitalBears(), selfPay, trace.ceilingsHit(),
                added(claim, basic, layers), trace.steps());
    }

    private static UsageDelta added(Claim claim, Share basic, Layers layers) {
        ClaimKind kind = claim.kind();
        Money chronicDeductible = kind == ClaimKind.CHRONIC ? basic.deductible() : Money.ZERO;
        return new UsageDelta(kind, claim.servedOn(), kind.isAdmission() ? 1 : 0, basic.basic(), basic.account(), chronicDeductible,
                layers.compliantSelfPay(), layers.serious(), layers.assistance(), layers.guardedSelfPay(), stay(claim));
    }

    /** A stay without a diagnosis is the same as no other. */
    private static Stay stay(Claim claim) {
        boolean comparable = claim.kind().countsAsStay() && claim.mainDiagnosis() != null;
        return comparable ? new Stay(claim.mainDiagnosis(), claim.institution()) : null;
    }
}
