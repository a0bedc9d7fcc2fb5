package io.heyi.command.counter;

import io.heyi.benefits.money.Money;

/**
 * The office's own settings of the counter.
 *
 * @param secondApprovalAbove a payment above this needs two reviewers
 */
public record CounterRules(Money secondApprovalAbove) {

    /** Each, in bytes: 10 MB. */
    public static final int LARGEST_ATTACHMENT = 10 * 1024 * 1024;
    static final int MOST_ATTACHMENTS = 20;

    int approvalsFor(Money payment) {
        return payment.compareTo(secondApprovalAbove) > 0 ? 2 : 1;
    }
}
