package io.heyi.command.coverage;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided;

/** A claim that the reversal of another touched: what a clerk decides once. */
record ResettlementItem(ClaimId claimId, ClaimId because) {

    static ResettlementItem of(ResettlementDecided event) {
        return new ResettlementItem(event.claimId(), event.because());
    }
}
