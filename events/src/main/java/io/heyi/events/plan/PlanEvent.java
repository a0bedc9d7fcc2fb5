package io.heyi.events.plan;

/** What happened to a benefit plan (补偿方案). */
public sealed interface PlanEvent permits BenefitPlanPublished {

    String code();
}
