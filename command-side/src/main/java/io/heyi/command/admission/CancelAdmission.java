package io.heyi.command.admission;

/** Cancel the admission (入院撤销), once its charges are withdrawn. */
public record CancelAdmission(String institution, String admissionNo, String reason)
        implements AdmissionCommand {
}
