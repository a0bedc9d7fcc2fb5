package io.heyi.command.counter;

import java.time.LocalDate;

/** Settle the approved application as a claim of the household's benefit year. */
public record SettleApplication(String applicationNo, String householdNo, int year, String by, LocalDate on) implements ClaimingCommand {

    /** It draws a place in the order of settlement in the middle of its decision. */
    @Override
    public boolean runsAlone() {
        return true;
    }
}
