package io.heyi.events.admission;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * The particulars of a stay were stated anew, whole.
 *
 * @param correctionNo the institution's own number of the correction
 * @param dischargedOn or null: the resident is in hospital, also when a discharge had been recorded
 */
@Revision("1")
public record AdmissionCorrected(String institution, String admissionNo, String correctionNo, Particulars particulars,
                                 LocalDate dischargedOn) implements AdmissionEvent {
}
