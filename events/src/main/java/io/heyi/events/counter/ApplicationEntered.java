package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * A clerk entered an application.
 *
 * @param village where the household lives: it decides which township sees it
 * @param on      the day at the counter
 */
@Revision("1")
public record ApplicationEntered(String applicationNo, String householdNo, String village, ApplicationContent content, String by,
                                 LocalDate on) implements ReimbursementEvent {
}
