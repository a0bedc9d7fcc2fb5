package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.benefits.adjudication.Remaining;
import io.heyi.benefits.claim.Category;
import io.heyi.events.coverage.PlanRef;

/**
 * Whether a resident is covered on a day, and what is left (待遇资格).
 *
 * @param notCovered   why not, or null when covered
 * @param coveredFrom  first day of the year's coverage, or null when not enrolled
 * @param coveredUntil last day of the year's coverage, or null when not enrolled
 * @param category     as of the day, or null when not covered
 * @param plan         in force on the day, or null when not covered
 * @param remaining    or null when not covered
 */
public record Eligibility(NotCovered notCovered, LocalDate coveredFrom, LocalDate coveredUntil, Category category, PlanRef plan,
                          Remaining remaining) {

    /** Why a resident is not covered on a day. */
    public enum NotCovered {
        /** 本年度未参合 */ NOT_ENROLLED,
        /** 尚未开始享受待遇 */ NOT_YET_COVERED,
        /** 已停止享受待遇 */ NO_LONGER_COVERED,
        /** 该地区当日没有补偿方案 */ NO_PLAN
    }

    /** Nobody of that number is enrolled for the year. */
    public static final Eligibility NOT_ENROLLED = new Eligibility(NotCovered.NOT_ENROLLED, null, null, null, null, null);

    public boolean covered() {
        return notCovered == null;
    }
}
