package io.heyi.command.counter;

import java.time.LocalDate;

/** Approve what {@code contentHash} names: the approver had that before them. */
public record ApproveApplication(String applicationNo, String householdNo, int year, String contentHash, String by, LocalDate on)
        implements ClaimingCommand {
}
