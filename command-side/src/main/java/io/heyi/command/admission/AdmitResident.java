package io.heyi.command.admission;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.admission.Particulars;

/** Admit a resident (入院登记). */
public record AdmitResident(String institution, String admissionNo, ResidentNumber resident, Particulars particulars)
        implements AdmissionCommand {
}
