package io.heyi.command.intake.file;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of {@code claims.csv}. Holds personal data, so {@link #toString} says only which claim it is.
 *
 * @param line                where it stands in the file, from 1
 * @param claimId             the institution's settlement number
 * @param institution         code of the institution
 * @param settledOn           the day of discharge or visit
 * @param diagnoses           codes, the main one first; at least one
 * @param classA              sum of class A items; null, as are the other two, when the claim has lines
 * @param referral            null when the file does not say
 * @param traditionalMedicine false when the file does not say
 * @param placement           null when the file does not say
 * @param corrects            settlement number of the reversed claim of the same institution that this one settles anew; else null
 */
public record ClaimRow(long line, String claimId, ClaimKind kind, ResidentNumber resident, String institution, LocalDate admittedOn,
                       LocalDate settledOn, List<String> diagnoses, String invoiceNo, Money total, Money classA, Money classB,
                       Money classC, Referral referral, boolean traditionalMedicine, Placement placement, String corrects) {

    /** Whether the claim's amounts stand in {@code claim_lines.csv}. */
    public boolean hasLines() {
        return classA == null;
    }

    @Override
    public String toString() {
        return "ClaimRow[line=" + line + ", claimId=" + claimId + "]";
    }
}
