package io.heyi.events.counter;

/** What happened to one application for manual reimbursement (手工报销申请). Every event names the account that caused it. */
public sealed interface ReimbursementEvent
        permits ApplicationEntered, ApplicationCorrected, AttachmentAdded, ApplicationReturned, ApplicationChecked, ApplicationApproved,
                ApplicationSettled, SettlementTakenBack, ApplicationPaidOut, PayoutReturned, ApplicationWithdrawn {

    /** The office's own number of the application (申请号). */
    String applicationNo();

    /** The account's name. */
    String by();
}
