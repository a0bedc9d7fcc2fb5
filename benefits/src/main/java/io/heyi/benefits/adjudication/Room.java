package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;

/**
 * One ceiling (封顶线) and what is used of it, in fen: the same for the claim it cuts and for who asks what is left.
 *
 * @param kind  the kind of claim it is set for, or null when it is not for one kind
 * @param limit what the plan sets, or null when the plan has no such ceiling
 * @param used  what is used of it already
 */
public record Room(Ceiling ceiling, ClaimKind kind, Money limit, Money used) {

    /** What may still be paid under it, never less than 0 (adjudication §4, end). Only where there is a limit. */
    public Money left() {
        return limit.minus(used).max(Money.ZERO);
    }
}
