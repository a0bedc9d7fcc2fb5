package io.heyi.query.counter;

import io.heyi.benefits.money.Money;

/**
 * A claim that a reversal touched, on which nobody has decided.
 *
 * @param position  the cursor of the next page
 * @param becauseNo the reversed claim
 * @param settled   what it pays, the family account's money included
 * @param would     what it would pay without the reversed claim
 */
public record OpenResettlement(long position, String householdNo, String village, int year, String institution, String claimNo,
                               String becauseInstitution, String becauseNo, Money settled, Money would) {
}
