package io.heyi.events.approval;

/** What happened to a request for approval. Who caused it stands in the event's metadata. */
public sealed interface ApprovalEvent permits ApprovalRequested, ApprovalGranted, ApprovalRejected {

    /** The request's number, given by who asks. */
    String id();
}
