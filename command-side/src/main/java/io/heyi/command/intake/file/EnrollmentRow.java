package io.heyi.command.intake.file;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;

/**
 * A row of {@code enrollment.csv}. Holds personal data, so {@link #toString} says only where it stands.
 *
 * @param line              where it stands in the file, from 1
 * @param household         household number
 * @param year              the benefit year enrolled for
 * @param individualPremium what the resident pays for the year
 * @param payer             who paid instead of the resident; empty when the file does not say
 * @param receiptNo         number of the receipt (票据号); empty when the file does not say
 */
public record EnrollmentRow(long line, String household, ResidentNumber resident, int year, Money individualPremium, LocalDate paidOn,
                            String payer, String receiptNo) {

    @Override
    public String toString() {
        return "EnrollmentRow[line=" + line + "]";
    }
}
