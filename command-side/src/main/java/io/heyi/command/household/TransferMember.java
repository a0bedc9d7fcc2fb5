package io.heyi.command.household;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A member moves to another household of the county (户间变动): both households, and both households' benefit years from that day on, in one
 * transaction.
 *
 * @param to       the household moved to; it is registered if it is not yet (分户)
 * @param village  where that household is
 * @param movedOn  first day in the other household
 * @param relation to the head of the other household
 */
public record TransferMember(String from, String to, String village, ResidentNumber resident, LocalDate movedOn, String relation)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.household(from);
    }

    /** The benefit years that can be enrolled for by then: that of the move and those before today, which the reaction finds, and the next. */
    @Override
    public Stream<String> streamsRead() {
        return Stream.concat(Stream.of(from, to).map(Streams::household),
                IntStream.rangeClosed(movedOn.getYear(), movedOn.getYear() + 1).boxed()
                        .flatMap(year -> Stream.of(Streams.coverage(from, year), Streams.coverage(to, year))));
    }

    @Override
    public boolean runsAlone() {
        return true;
    }
}
