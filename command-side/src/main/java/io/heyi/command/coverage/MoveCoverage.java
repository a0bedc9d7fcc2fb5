package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.household.CategoryFrom;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A resident's coverage of a year goes on in another household from the day of the move. Follows from the move itself.
 *
 * @param category        as told in the other household on that day
 * @param laterCategories those told of later days
 */
public record MoveCoverage(String from, String to, String village, int year, ResidentNumber resident, LocalDate movedOn, Category category,
                           List<CategoryFrom> laterCategories) implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(from, year);
    }

    @Override
    public boolean runsAlone() {
        return true;
    }
}
