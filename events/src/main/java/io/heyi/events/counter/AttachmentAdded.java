package io.heyi.events.counter;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** A file was attached; it is part of what is checked and approved. */
@Revision("1")
public record AttachmentAdded(String applicationNo, Attachment attachment, String by, LocalDate on) implements ReimbursementEvent {
}
