package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** A reviewer sent it back to the counter. */
@Revision("1")
public record ApplicationReturned(String applicationNo, String reason, String by, LocalDate on) implements ReimbursementEvent {
}
