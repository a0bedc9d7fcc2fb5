package io.heyi.events.admission;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** The resident was discharged (出院登记). */
@Revision("1")
public record ResidentDischarged(String institution, String admissionNo, LocalDate dischargedOn) implements AdmissionEvent {
}
