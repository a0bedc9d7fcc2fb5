package io.heyi.command.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;

/**
 * What was due was paid.
 *
 * @param paymentRef the payer's own number of the payment; never used again for this application
 * @param amount     must be what is due
 */
public record RecordPayout(String applicationNo, String paymentRef, Money amount, LocalDate paidOn, String by)
        implements ReimbursementCommand {

    /** It looks up what has become of the claim, which another stream decides: nobody may reverse it in between. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
