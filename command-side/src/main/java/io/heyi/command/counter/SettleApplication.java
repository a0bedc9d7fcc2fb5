package io.heyi.command.counter;

import java.time.LocalDate;

/** Settle the approved application as a claim of the household's benefit year. */
public record SettleApplication(String applicationNo, String householdNo, int year, String by, LocalDate on) implements ClaimingCommand {
}
