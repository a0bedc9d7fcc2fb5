package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;

/**
 * One resident's enrollment (参合/参保) for the year.
 *
 * @param individualPremium the resident's own contribution (个人缴费)
 * @param payer             who paid it when not the resident, may be empty
 * @param coveredFrom       first day of coverage, inclusive
 * @param coveredUntil      last day of coverage, inclusive
 * @param accountCredit     what this enrollment credits to the family account (家庭账户)
 * @param receiptNo         number of the receipt (票据号), or null: enrollments before receipts were recorded have none
 */
public record Enrollment(ResidentNumber resident, Category category, Money individualPremium, LocalDate paidOn, String payer,
                         LocalDate coveredFrom, LocalDate coveredUntil, Money accountCredit, String receiptNo) {

    public Enrollment(ResidentNumber resident, Category category, Money individualPremium, LocalDate paidOn, String payer,
                      LocalDate coveredFrom, LocalDate coveredUntil, Money accountCredit) {
        this(resident, category, individualPremium, paidOn, payer, coveredFrom, coveredUntil, accountCredit, null);
    }

    /** Holds personal data, so it shows only the masked number. */
    @Override
    public String toString() {
        return "Enrollment[" + resident + "]";
    }
}
