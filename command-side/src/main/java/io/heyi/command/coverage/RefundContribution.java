package io.heyi.command.coverage;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.ContributionRefunded;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Pay a member's contribution back (退费) and undo the enrollment in every household that has covered the resident in the year. Of one who
 * moved, it is asked of the household that covers the resident now.
 */
public record RefundContribution(String householdNo, int year, ResidentNumber resident, LocalDate refundedOn,
                                 ContributionRefunded.Reason reason) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
