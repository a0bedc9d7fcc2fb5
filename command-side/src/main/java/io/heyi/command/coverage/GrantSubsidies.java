package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.Subsidy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record what sources pay for enrolled members of a household (财政补助): one amount a member, year and source. All of them or none; what is
 * granted already with the same amount is skipped.
 *
 * @param reference the source's own number of the grant (文号), may be empty
 */
public record GrantSubsidies(String householdNo, int year, List<Subsidy> subsidies, LocalDate grantedOn, String reference)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
