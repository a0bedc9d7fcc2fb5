package io.heyi.command.counter;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.heyi.command.journal.Streams;
import io.heyi.events.counter.ApplicationContent;

/** Enter an application of a household. The number is the clerk's program's own: the same again changes nothing. */
public record EnterApplication(String applicationNo, String householdNo, ApplicationContent content, String by, LocalDate on)
        implements ReimbursementCommand {

    @Override
    public Stream<String> streamsRead() {
        return Stream.of(stream(), Streams.household(householdNo));
    }
}
