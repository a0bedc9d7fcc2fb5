package io.heyi.command.coverage;

import java.util.List;

import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.PlanRef;

/**
 * The answer to a claim.
 *
 * @param repeated whether it had been settled before and this is the first answer again
 * @param reversed whether it has been reversed since
 */
public record Settlement(ClaimId claimId, long ordinal, PlanRef plan, Amounts amounts, List<Ceiling> ceilingsHit, boolean repeated,
                         boolean reversed) {

    static Settlement first(SettledClaim c) {
        return new Settlement(c.claimId(), c.ordinal(), c.plan(), c.amounts(), c.ceilingsHit(), false, false);
    }

    static Settlement again(SettledClaim c) {
        return new Settlement(c.claimId(), c.ordinal(), c.plan(), c.amounts(), c.ceilingsHit(), true, c.reversed());
    }
}
