package io.heyi.command.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;

import org.junit.jupiter.api.Test;

class EnrollmentWindowTest {

    @Test
    void the_usual_window_closes_with_february_in_leap_years_too() {
        assertThat(EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(2009)).isEqualTo("2009-02-28");
        assertThat(EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(2012)).isEqualTo("2012-02-29");
    }

    @Test
    void a_county_may_close_it_on_another_day() {
        assertThat(new EnrollmentWindow(MonthDay.of(3, 31)).lastDay(2009)).isEqualTo("2009-03-31");
    }
}
