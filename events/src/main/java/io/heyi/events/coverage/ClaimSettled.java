package io.heyi.events.coverage;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.Standing;
import io.heyi.events.catalogue.CatalogueRef;
import org.axonframework.serialization.Revision;

/**
 * A claim was settled. It carries the whole input of its adjudication (plan, claim, patient, standing) and the whole result with its
 * trace, so that anybody can recompute it without any other event (adjudication rule 5).
 *
 * @param ordinal   place in the order of settlement, over all households
 * @param village   where the household lived, for reports by place
 * @param standing  what was used of every ceiling before this claim
 * @param corrects  the reversed claim whose invoice this one settles anew, or null
 * @param catalogues the versions its lines were checked against; none for a claim without lines, or of days without a catalogue
 * @param billed   what lines said of themselves where they were charged otherwise; none where that is the same, and of settlements made
 *                 before it was recorded
 */
@Revision("1")
public record ClaimSettled(String householdNo, int year, String village, ClaimId claimId, long ordinal, ResidentNumber resident,
                           String invoiceNo, ClaimId corrects, PlanRef plan, Patient patient, Claim claim, Standing standing,
                           Adjudication adjudication, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CatalogueRef> catalogues,
                           @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AsBilled> billed)
        implements CoverageEvent {

    public ClaimSettled {
        catalogues = catalogues == null ? List.of() : List.copyOf(catalogues);
        billed = billed == null ? List.of() : List.copyOf(billed);
    }

    /** A settlement that asked no catalogue, of lines that left nothing open. */
    public ClaimSettled(String householdNo, int year, String village, ClaimId claimId, long ordinal, ResidentNumber resident,
                        String invoiceNo, ClaimId corrects, PlanRef plan, Patient patient, Claim claim, Standing standing,
                        Adjudication adjudication) {
        this(householdNo, year, village, claimId, ordinal, resident, invoiceNo, corrects, plan, patient, claim, standing, adjudication,
                List.of(), List.of());
    }

    /** The lines of the bill as the institution sent them. */
    public List<BilledLine> billedLines() {
        return AsBilled.lines(claim.lines(), billed);
    }
}
