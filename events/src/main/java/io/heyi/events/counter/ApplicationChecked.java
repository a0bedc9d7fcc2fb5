package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** A second person compared it with the paper. {@code contentHash} says with what content: see {@link ContentHash}. */
@Revision("1")
public record ApplicationChecked(String applicationNo, String contentHash, String by, LocalDate on) implements ReimbursementEvent {
}
