package io.heyi.command.admission;

import java.time.LocalDate;

/** Discharge the resident (出院登记). */
public record DischargeResident(String institution, String admissionNo, LocalDate dischargedOn)
        implements AdmissionCommand {
}
