package io.heyi.events.admission;

import org.axonframework.serialization.Revision;

/** A batch of charges was withdrawn whole (费用明细撤销). */
@Revision("1")
public record ChargesWithdrawn(String institution, String admissionNo, String batchNo) implements AdmissionEvent {
}
