package io.heyi.events.admission;

/** What happened during one stay at an institution (住院登记、费用、出院、结算). */
public sealed interface AdmissionEvent
        permits ResidentAdmitted, AdmissionCorrected, ChargesRecorded, ChargesWithdrawn, ResidentDischarged, AdmissionCancelled,
                AdmissionSettled {

    /** The institution's code. */
    String institution();

    /** The institution's own number of the stay (住院号). */
    String admissionNo();
}
