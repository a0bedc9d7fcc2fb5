package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;

/**
 * A claim as the institution sends it (adjudication rule 3): its lines may leave to the catalogue what the catalogue says. Level, and placement where it brings none, are the institution's.
 *
 * @param sums      the three sums of a claim without lines, else null
 * @param referral  may be null
 * @param placement may be null: the institution's
 * @param corrects  the reversed claim that this one settles anew, or null
 */
public record ClaimRequest(ClaimId claimId, ClaimKind kind, ResidentNumber resident, LocalDate admittedOn, LocalDate servedOn,
                           List<String> diagnoses, String invoiceNo, Money total, ClassSums sums, List<BilledLine> lines,
                           Referral referral, boolean traditionalMedicine, Placement placement, ClaimId corrects) {

    /** The benefit year: that of discharge or visit, also when the bill arrives late. */
    public int year() {
        return servedOn.getYear();
    }

    public InvoiceKey invoice() {
        return new InvoiceKey(claimId.institution(), invoiceNo);
    }

    /** @throws io.heyi.benefits.Refusal when the claim contradicts itself */
    Claim at(InstitutionLevel level, Placement institutionPlacement, List<ChargeLine> charges) {
        return new Claim(kind, admittedOn, servedOn, diagnoses, total, sums, charges, referral, traditionalMedicine,
                claimId.institution(), level, placement == null ? institutionPlacement : placement);
    }
}
