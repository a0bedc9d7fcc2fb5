package io.heyi.command.coverage;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided;

/** A claim that the reversal of another touched, or a fact recorded late: what a clerk decides once. Named again, it is to be decided again. */
record ResettlementItem(ClaimId claimId, ClaimId because) {

    static ResettlementItem of(ResettlementDecided event) {
        return new ResettlementItem(event.claimId(), event.because());
    }
}
