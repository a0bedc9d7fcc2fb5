package io.heyi.command.reaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.Alone;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Sends what follows from the events of a transaction while it is still open. A reaction that is refused fails the transaction. It runs
 * after the append, so it holds the append lock while it takes the lock of another aggregate, which a group of another lane may hold while it
 * waits for the append lock: so whatever a reaction follows from runs alone (see {@link Alone}).
 */
public final class Reactions implements Consumer<List<? extends EventMessage<?>>> {

    private final List<Reaction> all;
    private final CommandBus commandBus;
    private final AggregateCache cache;

    /** @param applications the application that a claim is a settlement of */
    public Reactions(CommandBus commandBus, AggregateCache cache, JdbcEnrollmentRegister enrollments,
                     Function<ClaimId, Optional<String>> applications) {
        this.commandBus = commandBus;
        this.cache = cache;
        this.all = List.of(
                new WhenMemberComesBackThenChangeCoveredCategory(enrollments),
                new WhenMemberJoinsThenMoveCoverage(enrollments),
                new WhenMemberDiesThenEndCoverage(enrollments),
                new WhenMemberCategoryChangesThenChangeCoveredCategory(enrollments),
                new WhenCoverageYearClosesThenCarryAccountOver(),
                new WhenClaimOfClosedYearReversesThenReturnAccountMoney(),
                new WhenBatchIsPaidThenApplicationsFollow(applications));
    }

    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            all.forEach(reaction -> reaction.to(event.getPayload()).forEach(this::send));
        }
    }

    /** Nobody knew beforehand which streams this would read, and whoever decides that nothing follows appends nothing that would prove it. */
    private void send(LedgerCommand command) {
        Alone.require();
        cache.refresh(command.streamsRead().toList());
        commandBus.dispatch(GenericCommandMessage.asCommandMessage(command), Reactions::refusedIsFailed);
    }

    private static void refusedIsFailed(CommandMessage<?> command, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            throw result.optionalExceptionResult().filter(RuntimeException.class::isInstance).map(RuntimeException.class::cast)
                    .orElseGet(() -> new IllegalStateException(result.exceptionResult()));
        }
    }
}
