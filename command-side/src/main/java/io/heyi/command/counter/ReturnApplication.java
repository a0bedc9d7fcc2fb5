package io.heyi.command.counter;

import java.time.LocalDate;

/** Send it back to the counter, at any time before it is settled. */
public record ReturnApplication(String applicationNo, String reason, String by, LocalDate on) implements ReimbursementCommand {
}
