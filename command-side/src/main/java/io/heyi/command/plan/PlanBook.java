package io.heyi.command.plan;

import java.time.LocalDate;
import java.util.Optional;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.events.coverage.PlanRef;

/** The published benefit plans as of this transaction. */
public interface PlanBook {

    /** The plan in force on that day for the longest region that is a prefix of the village code (adjudication rule 2). */
    Optional<BenefitPlan> inForce(String village, LocalDate day);

    /** A version that was published once. */
    BenefitPlan version(PlanRef plan);
}
