package io.heyi.command.counter;

import java.time.LocalDate;

import io.heyi.events.coverage.ClaimId;

/**
 * A batch of payments paid the settlement of the application, or the bank returned that payment: the application follows.
 *
 * @param batchNo         of the batch that paid
 * @param returnedBecause the bank's reason, or null when it was paid
 */
public record FollowPayment(String applicationNo, ClaimId claimId, String batchNo, String returnedBecause, LocalDate on, String by)
        implements ReimbursementCommand {
}
