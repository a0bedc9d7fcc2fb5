package io.heyi.command.coverage;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When contributions for a year are collected (集中缴费期): until this day of the benefit year. Counties set it; who pays later is covered
 * from the day of payment (adjudication rule 3).
 */
public record EnrollmentWindow(MonthDay ends) {

    /** The end of February: the close of the usual collection that begins the autumn before. */
    public static final EnrollmentWindow UNTIL_END_OF_FEBRUARY = new EnrollmentWindow(MonthDay.of(2, 29));

    /** The last day of the window; 29 February is the 28th where the year has none. */
    public LocalDate lastDay(int year) {
        return ends.atYear(year);
    }
}
