package io.heyi.command.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import io.heyi.benefits.Refusal;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door to the aggregates: commands run in the given order inside one transaction, and nobody is answered before its commit.
 * Each command is a nested unit of work, so a refusal leaves no trace and does not touch its neighbours.
 *
 * <p>A group first decides by what this process remembers, and the transaction that writes proves it ({@link Assumptions},
 * docs/fast-path.md). When that fails, for whatever reason, the group is rolled back whole and decides again, now with the append lock held
 * and everything read; when that fails too, its halves do, so that only the culprit is hurt.
 *
 * <p>The command bus behind it has no transaction manager on purpose: a refusal inside a joined transaction would doom the group.
 */
public final class GroupCommit {

    private static final int TRIES = 8;

    private final CommandBus commandBus;
    private final TransactionManager transactions;
    private final TransactionWrites writes;
    private final Cache aggregates;
    private final Places places;
    private final List<Prefetch> prefetches;
    private final Map<String, ?> metadata;

    /**
     * Who holds the append lock before the aggregates' own locks must be alone in this process: else two groups would wait for each other,
     * one in the database, one in here.
     */
    private final ReentrantReadWriteLock groups;

    public GroupCommit(CommandBus commandBus, TransactionManager transactions, TransactionWrites writes, Cache aggregates, Places places,
                       List<Prefetch> prefetches) {
        this.commandBus = commandBus;
        this.transactions = transactions;
        this.writes = writes;
        this.aggregates = aggregates;
        this.places = places;
        this.prefetches = List.copyOf(prefetches);
        this.metadata = Map.of();
        this.groups = new ReentrantReadWriteLock();
    }

    private GroupCommit(GroupCommit door, Map<String, ?> metadata) {
        this.commandBus = door.commandBus;
        this.transactions = door.transactions;
        this.writes = door.writes;
        this.aggregates = door.aggregates;
        this.places = door.places;
        this.prefetches = door.prefetches;
        this.metadata = metadata;
        this.groups = door.groups;
    }

    /** The same door, for commands that all carry this. */
    public GroupCommit with(Map<String, ?> carried) {
        return new GroupCommit(this, carried);
    }

    /** Executes one command in a transaction of its own and returns its answer, or throws its refusal. */
    public <T> T execute(Object command) {
        return execute(List.of(command)).get(0).orThrow();
    }

    /**
     * Executes the commands in order and returns their outcomes in the same order, after the commit.
     *
     * @param commands payloads, or messages with metadata
     */
    public List<Outcome> execute(List<?> commands) {
        List<CommandMessage<?>> messages = new ArrayList<>(commands.size());
        commands.forEach(command -> messages.add(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata)));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            beAloneUntilTheCallerEnds();
            List<Outcome> outcomes = inOneTransaction(messages, null);
            writes.send();
            return outcomes;
        }
        List<Outcome> outcomes = messages.stream().anyMatch(GroupCommit::runsAlone) ? null : assuming(messages);
        return outcomes != null ? outcomes : asking(messages);
    }

    /** By what this process remembers; null when the group has to ask. */
    private List<Outcome> assuming(List<CommandMessage<?>> commands) {
        Assumptions assumptions = new Assumptions();
        groups.readLock().lock();
        try {
            long count = placesNeeded(commands);
            long first = count == 0 ? 0 : places.expect(count);
            if (count > 0 && first == 0) {
                return null;
            }
            assumptions.placesFollow(first, count);
            return inOneTransaction(numbered(commands, first), assumptions);
        } catch (RuntimeException notProvenOrFailed) {
            return null;
        } finally {
            groups.readLock().unlock();
        }
    }

    /** Nothing that was read can change before the commit, so what fails now fails by itself or by its neighbour. */
    private List<Outcome> asking(List<CommandMessage<?>> commands) {
        groups.writeLock().lock();
        try {
            return inOneTransaction(commands, null);
        } catch (RuntimeException failed) {
            if (isUnreachable(failed)) {
                return Collections.nCopies(commands.size(), new Outcome.Failed(failed));
            }
            return commands.size() == 1 ? List.of(alone(commands.get(0), failed)) : halved(commands);
        } finally {
            groups.writeLock().unlock();
        }
    }

    /** Once the database cannot be reached, every further command would only wait for its own time-out. */
    private List<Outcome> halved(List<CommandMessage<?>> commands) {
        int half = commands.size() / 2;
        List<Outcome> outcomes = new ArrayList<>(asking(commands.subList(0, half)));
        Outcome last = outcomes.get(half - 1);
        outcomes.addAll(last instanceof Outcome.Failed failed && isUnreachable(failed.cause())
                ? Collections.nCopies(commands.size() - half, last)
                : asking(commands.subList(half, commands.size())));
        return outcomes;
    }

    private static boolean isUnreachable(RuntimeException cause) {
        return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException;
    }

    /** A refusal may also come at the commit: then what follows in another stream was refused, and with it its cause. */
    private Outcome alone(CommandMessage<?> command, RuntimeException failure) {
        RuntimeException last = failure;
        for (int i = 1; i < TRIES && lostRace(last); i++) {
            try {
                return inOneTransaction(List.of(command), null).get(0);
            } catch (RuntimeException failed) {
                last = failed;
            }
        }
        return last instanceof Refusal refusal ? new Outcome.Refused(refusal) : new Outcome.Failed(last);
    }

    /** @param assumptions what the group may take for granted, or null: it asks for everything */
    private List<Outcome> inOneTransaction(List<CommandMessage<?>> commands, Assumptions assumptions) {
        List<?> payloads = commands.stream().map(CommandMessage::getPayload).toList();
        UnitOfWork<CommandMessage<?>> group = GroupUnitOfWork.startFor(new GenericCommandMessage<>(payloads));
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        boolean callers = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            group.attachTransaction(transactions);
            writes.begin(callers);
            if (assumptions == null) {
                Alone.granted();
                ask(commands, payloads, callers).forEach(command -> outcomes.add(dispatch(command)));
            } else {
                assumptions.attachTo(group);
                prefetches.forEach(prefetch -> prefetch.beforeAssuming(payloads));
                commands.forEach(command -> outcomes.add(dispatch(command, assumptions)));
            }
        } catch (RuntimeException | Error e) {
            if (group.isActive()) {
                group.rollback(e);
            }
            throw e;
        }
        group.commit();
        return outcomes;
    }

    /** A caller who only repeats what is known must not keep everybody else from appending. */
    private List<CommandMessage<?>> ask(List<CommandMessage<?>> commands, List<?> payloads, boolean callers) {
        long count = placesNeeded(commands);
        if (!callers || count > 0) {
            writes.lock();
        }
        prefetches.forEach(prefetch -> prefetch.before(payloads));
        return count == 0 ? commands : numbered(commands, places.take(count));
    }

    /** A refusal might have had another name if a key that was taken for free is not: that is asked before it is told. */
    private Outcome dispatch(CommandMessage<?> command, Assumptions assumptions) {
        assumptions.keyWasAssumed();
        assumptions.askForKeys(!writesItsKeys(command));
        Outcome outcome = dispatch(command);
        assumptions.askForKeys(true);
        return outcome instanceof Outcome.Refused && assumptions.keyWasAssumed() ? dispatch(command) : outcome;
    }

    /** A failure that is no refusal ends the whole transaction. */
    private Outcome dispatch(CommandMessage<?> command) {
        Outcome[] outcome = new Outcome[1];
        try {
            commandBus.dispatch(command,
                    (CommandMessage<? extends Object> sent, CommandResultMessage<? extends Object> result) -> outcome[0] = outcomeOf(result));
        } catch (Error e) {
            // Axon rolls a nested unit of work back for exceptions only: what it has put into the cache would stay.
            aggregates.removeAll();
            throw new IllegalStateException(e);
        }
        if (outcome[0] instanceof Outcome.Failed failed) {
            throw failed.cause();
        }
        return outcome[0];
    }

    private static Outcome outcomeOf(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return new Outcome.Accepted(result.getPayload());
        }
        Throwable cause = result.exceptionResult();
        if (cause instanceof Refusal refusal) {
            return new Outcome.Refused(refusal);
        }
        return new Outcome.Failed(cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause));
    }

    private static boolean runsAlone(CommandMessage<?> command) {
        return command.getPayload() instanceof LedgerCommand ofTheLedger && ofTheLedger.runsAlone();
    }

    private static boolean writesItsKeys(CommandMessage<?> command) {
        return command.getPayload() instanceof LedgerCommand ofTheLedger && ofTheLedger.writesItsKeys();
    }

    private static long placesNeeded(List<CommandMessage<?>> commands) {
        return commands.stream().filter(GroupCommit::needsPlace).count();
    }

    private static boolean needsPlace(CommandMessage<?> command) {
        return command.getPayload() instanceof TakesPlace placed && !placed.hasPlace();
    }

    private static List<CommandMessage<?>> numbered(List<CommandMessage<?>> commands, long first) {
        List<CommandMessage<?>> numbered = new ArrayList<>(commands.size());
        long next = first;
        for (CommandMessage<?> command : commands) {
            numbered.add(needsPlace(command)
                    ? new GenericCommandMessage<>(((TakesPlace) command.getPayload()).at(next++), command.getMetaData())
                    : command);
        }
        return numbered;
    }

    private static boolean lostRace(RuntimeException e) {
        return e instanceof DuplicateKeyException || e instanceof ConcurrencyFailureException;
    }

    /** Inside a caller's transaction (all or nothing) the aggregates outlive a rollback that they know nothing of. */
    private void beAloneUntilTheCallerEnds() {
        if (groups.writeLock().isHeldByCurrentThread()) {
            return;
        }
        if (groups.getReadHoldCount() > 0) {
            throw new IllegalStateException("a group is under way in this thread: what follows from its events is a reaction");
        }
        groups.writeLock().lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    aggregates.removeAll();
                    prefetches.forEach(Prefetch::forget);
                }
                groups.writeLock().unlock();
            }
        });
    }
}
