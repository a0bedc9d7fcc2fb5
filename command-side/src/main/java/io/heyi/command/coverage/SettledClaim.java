package io.heyi.command.coverage;

import java.util.List;

import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.catalogue.CatalogueRef;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.AsBilled;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;

/** What a benefit year remembers of a claim it settled: all of the event but the trace. */
record SettledClaim(ClaimId claimId, long ordinal, ResidentNumber resident, String invoiceNo, ClaimId corrects, PlanRef plan,
                    Patient patient, Claim claim, Amounts amounts, List<Ceiling> ceilingsHit, UsageDelta added,
                    List<CatalogueRef> catalogues, List<AsBilled> billed, boolean reversed)
        implements YearClaim {

    static SettledClaim of(ClaimSettled e) {
        return new SettledClaim(e.claimId(), e.ordinal(), e.resident(), e.invoiceNo(), e.corrects(), e.plan(), e.patient(), e.claim(),
                Amounts.of(e.adjudication()), e.adjudication().ceilingsHit(), e.adjudication().added(), e.catalogues(), e.billed(),
                false);
    }

    SettledClaim afterReversal() {
        return new SettledClaim(claimId, ordinal, resident, invoiceNo, corrects, plan, patient, claim, amounts, ceilingsHit, added,
                catalogues, billed, true);
    }

    List<BilledLine> billedLines() {
        return AsBilled.lines(claim.lines(), billed);
    }
}
