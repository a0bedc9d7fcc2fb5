package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** It was submitted again with this content; whoever had checked or approved it has to do so again. */
@Revision("1")
public record ApplicationCorrected(String applicationNo, ApplicationContent content, String by, LocalDate on)
        implements ReimbursementEvent {
}
