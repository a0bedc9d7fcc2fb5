package io.heyi.events.admission;

import org.axonframework.serialization.Revision;

/** The admission was cancelled (入院撤销): nothing of it is charged. */
@Revision("1")
public record AdmissionCancelled(String institution, String admissionNo, String reason) implements AdmissionEvent {
}
