package io.heyi.command.plan;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.plan.BenefitPlanPublished;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Publish a version of a plan. {@code yaml} is the document {@code plan} was read from. */
public record PublishBenefitPlan(BenefitPlan plan, String yaml) implements LedgerCommand {

    /** @throws io.heyi.benefits.plan.PlanRefusal naming the path of the field at fault */
    public static PublishBenefitPlan of(String yaml) {
        return new PublishBenefitPlan(PlanYaml.read(yaml), yaml);
    }

    /** What its publication records. */
    public BenefitPlanPublished published() {
        return PlanDecisions.published(plan, yaml);
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.plan(plan.code());
    }
}
