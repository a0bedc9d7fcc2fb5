package io.heyi.query.counter;

import java.time.LocalDate;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationState;

/**
 * An application on a pile; no person stands in it.
 *
 * @param position of the step that brought it there: the cursor of the next page
 * @param since    the day of that step
 * @param account  who took it
 * @param reason   of a return, a reversal or a withdrawal; else empty
 * @param total    of the bill
 * @param claimNo  its last settlement, or null before the first
 * @param reversed whether that settlement has been reversed
 * @param due      what is still to be paid; negative when too much was
 */
public record ApplicationLine(long position, String applicationNo, String householdNo, String village, ApplicationState state,
                              LocalDate since, String account, String reason, String institution, ClaimKind kind, LocalDate servedOn,
                              Money total, String claimNo, boolean reversed, Money due) {
}
