package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimRefusals.PlanNotInForce;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;

/** The whole input of one adjudication. */
record Case(BenefitPlan plan, Claim claim, Patient patient, Standing before) {

    Case {
        if (!plan.inForceOn(claim.servedOn())) {
            throw new PlanNotInForce(plan.code(), claim.servedOn());
        }
    }
}
