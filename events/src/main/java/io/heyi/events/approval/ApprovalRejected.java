package io.heyi.events.approval;

import org.axonframework.serialization.Revision;

/** Another person has refused, or who asked has taken it back. */
@Revision("1")
public record ApprovalRejected(String id, String reason, String by) implements ApprovalEvent {
}
