package io.heyi.benefits.plan;

import java.time.LocalDate;

/** A plan holds within one benefit year, which is a calendar year (adjudication §2). */
final class PlanValidity {

    private PlanValidity() {
    }

    static void check(int version, int year, int firstYear, int lastYear) {
        if (version < 1) {
            throw new PlanRefusal("version", "版本号从1开始", "versions start at 1");
        }
        if (year < firstYear || year > lastYear) {
            throw new PlanRefusal("year", "年度不合理", "not a benefit year");
        }
    }

    static void check(int year, LocalDate validFrom, LocalDate validTo) {
        inYear("validFrom", validFrom, year);
        inYear("validTo", validTo, year);
        if (validTo.isBefore(validFrom)) {
            throw new PlanRefusal("validTo", "终止日期早于起始日期", "it ends before it starts");
        }
    }

    private static void inYear(String path, LocalDate day, int year) {
        if (day.getYear() != year) {
            throw new PlanRefusal(path, "不在方案年度内", "it lies outside the plan's year");
        }
    }
}
