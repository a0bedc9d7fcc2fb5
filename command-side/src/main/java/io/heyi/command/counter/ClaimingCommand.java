package io.heyi.command.counter;

import java.util.stream.Stream;

import io.heyi.command.journal.Streams;

/**
 * A command whose decision asks the household's benefit year. Household and year only say which stream to bring up to date beforehand: what
 * is settled is what the application itself says.
 */
interface ClaimingCommand extends ReimbursementCommand {

    String householdNo();

    int year();

    @Override
    default Stream<String> streamsRead() {
        return Stream.of(stream(), Streams.coverage(householdNo(), year()));
    }
}
