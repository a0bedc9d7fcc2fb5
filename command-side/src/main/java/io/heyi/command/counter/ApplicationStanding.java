package io.heyi.command.counter;

import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;

/**
 * The answer to every command of the counter: where the application stands now.
 *
 * @param contentHash     what a checker or approver names
 * @param approvalsNeeded 0 before the first approval
 * @param claimId         its settlement, or null while it has none that stands
 * @param amounts         of that settlement, or null
 * @param due             what is still to be paid to the resident; negative when more was paid than is settled now
 */
public record ApplicationStanding(String applicationNo, ApplicationState state, String contentHash, int approvals, int approvalsNeeded,
                                  ClaimId claimId, Amounts amounts, Money due) {
}
