package io.heyi.benefits.usage;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;

/**
 * What one settlement added to the accumulators of its resident and household; reversing it takes back exactly this (adjudication §5).
 *
 * @param day                of service
 * @param admissions         1 for an admission, else 0
 * @param basic              what the basic layer paid, under {@code kind}
 * @param account            what the family account paid
 * @param chronicDeductible  what was charged of the year's chronic deductible
 * @param compliantSelfPay   what entered serious illness
 * @param guardedSelfPay     what the resident still bears under the guarantee
 * @param stay               or null when the claim is no stay or brings no diagnosis
 */
public record UsageDelta(ClaimKind kind, LocalDate day, int admissions, Money basic, Money account, Money chronicDeductible,
                         Money compliantSelfPay, Money serious, Money assistance, Money guardedSelfPay, Stay stay) {

    /**
     * The same without what the family account paid: for a reversal after the year's closing, whose account money goes to the household's
     * current year instead (adjudication §3).
     */
    public UsageDelta withoutAccount() {
        return new UsageDelta(kind, day, admissions, basic, Money.ZERO, chronicDeductible, compliantSelfPay, serious, assistance,
                guardedSelfPay, stay);
    }
}
