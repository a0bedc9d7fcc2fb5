package io.heyi.command.counter;

import java.time.LocalDate;

/** Reverse the application's claim (冲正). What was paid out stays paid and counts against a new settlement. */
public record TakeBackSettlement(String applicationNo, String householdNo, int year, String reason, String by, LocalDate on)
        implements ClaimingCommand {
}
