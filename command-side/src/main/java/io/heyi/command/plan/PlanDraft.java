package io.heyi.command.plan;

import java.util.List;
import java.util.Optional;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.events.plan.PlanEvent;

/**
 * What publishing a plan would do, before it is done.
 *
 * @param repeated whether this very version is published already, so that nothing would change
 * @param before   the plan it is compared with: the version before, for a first version the region's plan of the day before; or null
 */
public record PlanDraft(BenefitPlan plan, boolean repeated, BenefitPlan before, List<PlanChange> changes) {

    /** @throws io.heyi.benefits.Refusal when it would be refused */
    public static PlanDraft of(PublishBenefitPlan command, PlanVersions versions, PlanBook plans, PlanCalendar calendar) {
        BenefitPlan plan = command.plan();
        List<BenefitPlanPublished> published = versions.published(plan.code());
        List<PlanEvent> events = PlanDecisions.decide(command, published, calendar);
        if (events.isEmpty()) {
            return new PlanDraft(plan, true, plan, List.of());
        }
        Optional<BenefitPlan> before = published.isEmpty() ? plans.inForce(plan.region(), plan.validFrom().minusDays(1))
                : Optional.of(PlanYaml.read(published.get(published.size() - 1).yaml()));
        return new PlanDraft(plan, false, before.orElse(null), PlanChange.between(before.orElse(null), plan));
    }
}
