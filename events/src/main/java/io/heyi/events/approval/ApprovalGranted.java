package io.heyi.events.approval;

import org.axonframework.serialization.Revision;

/** Another person has agreed to exactly what has this hash; it was done in the same transaction. */
@Revision("1")
public record ApprovalGranted(String id, String sha256, String by) implements ApprovalEvent {
}
