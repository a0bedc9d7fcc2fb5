package io.heyi.command.counter;

import java.time.LocalDate;

import io.heyi.events.counter.ApplicationContent;

/** Submit it again with this content; before anybody approved it, after it was returned, or after its settlement was taken back. */
public record CorrectApplication(String applicationNo, ApplicationContent content, String by, LocalDate on)
        implements ReimbursementCommand {
}
