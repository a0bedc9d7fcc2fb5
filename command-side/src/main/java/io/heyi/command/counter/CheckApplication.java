package io.heyi.command.counter;

import java.time.LocalDate;

/** Checked against the paper by a second person. {@code contentHash} is what that person had before them. */
public record CheckApplication(String applicationNo, String contentHash, String by, LocalDate on) implements ReimbursementCommand {
}
