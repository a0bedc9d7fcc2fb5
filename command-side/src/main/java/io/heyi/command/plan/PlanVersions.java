package io.heyi.command.plan;

import java.util.List;

import io.heyi.events.plan.BenefitPlanPublished;

/** What has been published of a plan, for who has no aggregate at hand. */
public interface PlanVersions {

    /** In the order of versions. */
    List<BenefitPlanPublished> published(String code);
}
