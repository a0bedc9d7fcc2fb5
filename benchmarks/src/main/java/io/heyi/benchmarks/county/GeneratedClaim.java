package io.heyi.benchmarks.county;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.events.coverage.ClaimId;

/** A made-up claim. It has charge lines, or the three sums. */
public record GeneratedClaim(String number, ClaimKind kind, String householdNo, Person patient, String institution, LocalDate admittedOn,
                             LocalDate settledOn, String diagnosis, String invoice, Money total, ClassSums sums, List<ChargeLine> lines,
                             Referral referral, boolean traditionalMedicine) {

    public SettleClaim settle() {
        return new SettleClaim(householdNo, settledOn.getYear(), new ClaimRequest(new ClaimId(institution, number), kind,
                patient.number(), admittedOn, settledOn, List.of(diagnosis), invoice, total, sums,
                lines.stream().map(BilledLine::of).toList(), referral, traditionalMedicine,
                null, null));
    }
}
