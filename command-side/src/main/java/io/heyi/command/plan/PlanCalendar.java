package io.heyi.command.plan;

import java.time.LocalDate;

/** Which days of a region have a plan, over all plans. */
public interface PlanCalendar {

    boolean anyPlanBetween(String region, LocalDate from, LocalDate to);
}
