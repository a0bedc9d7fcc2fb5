package io.heyi.command.admission;

import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;

/** Settles the claim of a stay in the transaction of the stay. */
@FunctionalInterface
public interface ClaimSettling {

    /** @throws io.heyi.benefits.Refusal when the claim is refused, and with it whatever asked for it */
    Settlement settle(SettleClaim claim);
}
