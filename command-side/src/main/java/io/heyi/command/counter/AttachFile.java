package io.heyi.command.counter;

import java.time.LocalDate;

/** Attach a file. The same file again changes nothing. */
public record AttachFile(String applicationNo, byte[] content, String name, String by, LocalDate on) implements ReimbursementCommand {
}
