package io.heyi.query.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ResettlementRequired.Cause;

/**
 * A claim that a reversal touched or a fact recorded late, on which nobody has decided.
 *
 * @param position  the cursor of the next page
 * @param becauseNo the reversed claim; the claim itself where there is a cause
 * @param settled   what it pays, the family account's money included
 * @param would     what it would pay without the reversed claim, or by what is known now
 * @param cause     what was recorded late, or null: a reversal
 * @param since     the day of death, or that from which the category holds; null: a reversal
 */
public record OpenResettlement(long position, String householdNo, String village, int year, String institution, String claimNo,
                               String becauseInstitution, String becauseNo, Money settled, Money would, Cause cause, LocalDate since) {

    static Cause cause(String name) {
        return name.isEmpty() ? null : Cause.valueOf(name);
    }
}
