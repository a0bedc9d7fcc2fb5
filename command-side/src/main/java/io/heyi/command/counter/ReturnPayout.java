package io.heyi.command.counter;

import java.time.LocalDate;

/** The bank returned the payment, or the resident paid it back: the amount is due again. */
public record ReturnPayout(String applicationNo, String paymentRef, String reason, LocalDate returnedOn, String by)
        implements ReimbursementCommand {
}
