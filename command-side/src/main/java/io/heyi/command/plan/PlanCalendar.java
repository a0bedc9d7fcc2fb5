package io.heyi.command.plan;

import java.time.LocalDate;
import java.util.Optional;

/** What a new version of a plan meets on its days, over all plans. */
public interface PlanCalendar {

    /** Whether a plan of another code holds in the region on any of these days. */
    boolean anyOtherPlanBetween(String code, String region, LocalDate from, LocalDate to);

    /** The last of these days for which a claim that stands was settled by a version of this plan. */
    Optional<LocalDate> lastDaySettled(String code, LocalDate from, LocalDate to);
}
