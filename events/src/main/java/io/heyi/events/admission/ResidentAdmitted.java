package io.heyi.events.admission;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A resident was admitted (入院登记). Treatment begins without a deposit (先诊疗后付费). */
@Revision("1")
public record ResidentAdmitted(String institution, String admissionNo, ResidentNumber resident, Particulars particulars)
        implements AdmissionEvent {
}
