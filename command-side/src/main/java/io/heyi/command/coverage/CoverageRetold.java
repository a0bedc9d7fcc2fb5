package io.heyi.command.coverage;

import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;

/** Tells a year its events, for who reads them one after the other without its aggregate. */
public final class CoverageRetold {

    private CoverageRetold() {
    }

    public static void tell(CoverageEvent event, CoverageState state) {
        if (event instanceof ClaimSettled e) {
            state.evolve(e);
        } else if (event instanceof MembersEnrolled e) {
            state.evolve(e);
        } else if (event instanceof ClaimReversed e) {
            state.evolve(e);
        } else if (event instanceof CoverageEnded e) {
            state.evolve(e);
        } else if (event instanceof CoveredCategoryChanged e) {
            state.evolve(e);
        } else if (event instanceof FamilyAccountCredited e) {
            state.evolve(e);
        } else if (event instanceof CoverageYearClosed e) {
            state.evolve(e);
        } else if (event instanceof ResettlementRequired e) {
            state.evolve(e);
        } else if (event instanceof ResettlementDecided e) {
            state.evolve(e);
        } else if (event instanceof SubsidiesGranted e) {
            state.evolve(e);
        } else if (event instanceof ContributionRefunded e) {
            state.evolve(e);
        } else if (!toldAsMove(event, state)) {
            throw new IllegalStateException("unknown event " + event.getClass().getSimpleName());
        }
    }

    private static boolean toldAsMove(CoverageEvent event, CoverageState state) {
        if (event instanceof CoverageMovedOut e) {
            state.evolve(e);
        } else if (event instanceof CoverageMovedIn e) {
            state.evolve(e);
        } else if (event instanceof CoverageMovedOn e) {
            state.evolve(e);
        } else if (event instanceof ClaimSettledElsewhere e) {
            state.evolve(e);
        } else if (event instanceof ClaimReversedElsewhere e) {
            state.evolve(e);
        } else {
            return false;
        }
        return true;
    }
}
