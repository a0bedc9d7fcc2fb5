package io.heyi.command.counter;

import java.time.LocalDate;

/** Withdraw it, before it is settled or after its settlement was taken back. */
public record WithdrawApplication(String applicationNo, String reason, String by, LocalDate on) implements ReimbursementCommand {
}
