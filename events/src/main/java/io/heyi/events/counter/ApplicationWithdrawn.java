package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** It came to nothing. */
@Revision("1")
public record ApplicationWithdrawn(String applicationNo, String reason, String by, LocalDate on) implements ReimbursementEvent {
}
