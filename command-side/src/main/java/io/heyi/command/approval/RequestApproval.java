package io.heyi.command.approval;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask that something be done.
 *
 * @param id      the request's number; the same number with the same content asks once
 * @param region  administrative code whose people may decide, or null where the region does not matter
 * @param content what exactly is to be done, canonical JSON
 */
public record RequestApproval(String id, ApprovalKind kind, String region, String content) implements LedgerCommand {

    /** What an agreement to such a content has to name. */
    public static String sha256(String content) {
        return ApprovalDecisions.sha256(content);
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.approval(id);
    }
}
