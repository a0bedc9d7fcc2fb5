package io.heyi.command.admission;

import java.time.LocalDate;

import io.heyi.events.admission.Particulars;

/**
 * State the particulars of a stay anew, whole.
 *
 * @param correctionNo the institution's own number of the correction
 * @param dischargedOn or null: the resident is in hospital, also when a discharge had been recorded
 */
public record CorrectAdmission(String institution, String admissionNo, String correctionNo, Particulars particulars, LocalDate dischargedOn)
        implements AdmissionCommand {
}
