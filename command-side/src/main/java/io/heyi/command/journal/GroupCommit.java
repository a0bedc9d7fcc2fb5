package io.heyi.command.journal;

import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.Refusal;
import io.heyi.command.journal.Alone.NotAlone;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door to the aggregates: commands run in the given order inside one transaction, and nobody is answered before its commit.
 * Each command is a nested unit of work, so a refusal leaves no trace and does not touch its neighbours. When the transaction itself fails
 * (a lost race, a defect), it is rolled back whole and its commands run one by one, so that only the culprit is hurt.
 *
 * <p>The command bus behind it has no transaction manager on purpose: a refusal inside a joined transaction would doom the group.
 */
public final class GroupCommit {

    private static final int TRIES = 8;

    private final CommandBus commandBus;
    private final TransactionManager transactions;
    private final Cache aggregates;
    private final List<Prefetch> prefetches;
    private final Alone deciders = new Alone();

    public GroupCommit(CommandBus commandBus, TransactionManager transactions, Cache aggregates, List<Prefetch> prefetches) {
        this.commandBus = commandBus;
        this.transactions = transactions;
        this.aggregates = aggregates;
        this.prefetches = List.copyOf(prefetches);
    }

    /** Executes one command in a transaction of its own and returns its answer, or throws its refusal. */
    public <T> T execute(Object command) {
        return execute(List.of(command)).get(0).orThrow();
    }

    /** Executes the commands in order and returns their outcomes in the same order, after the commit. */
    public List<Outcome> execute(List<?> commands) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            forgetAggregatesIfRolledBack();
            deciders.aloneUntilTransactionEnds();
            return inOneTransaction(commands, true);
        }
        try {
            return inOneTransaction(commands);
        } catch (RuntimeException groupFailed) {
            return oneByOne(commands);
        }
    }

    /** Once the database cannot be reached, every further command would only wait for its own time-out. */
    private List<Outcome> oneByOne(List<?> commands) {
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        Outcome unreachable = null;
        for (Object command : commands) {
            Outcome outcome = unreachable == null ? alone(command) : unreachable;
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Failed failed && isUnreachable(failed.cause())) {
                unreachable = outcome;
            }
        }
        return outcomes;
    }

    private static boolean isUnreachable(RuntimeException cause) {
        return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException;
    }

    /** A refusal may also come at the commit: then what follows in another stream was refused, and with it its cause. */
    private Outcome alone(Object command) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return inOneTransaction(List.of(command)).get(0);
            } catch (Refusal refusal) {
                return new Outcome.Refused(refusal);
            } catch (RuntimeException failed) {
                last = failed;
                if (!lostRace(failed)) {
                    break;
                }
            }
        }
        return new Outcome.Failed(last);
    }

    /** Most groups stay within their households. One that turns out not to is rolled back and decided again, alone. */
    private List<Outcome> inOneTransaction(List<?> commands) {
        if (commands.stream().noneMatch(GroupCommit::runsAlone)) {
            try {
                return deciders.besideOthers(() -> inOneTransaction(commands, false));
            } catch (NotAlone severalHouseholds) {
                // decided again below
            }
        }
        return deciders.alone(() -> inOneTransaction(commands, true));
    }

    private List<Outcome> inOneTransaction(List<?> commands, boolean alone) {
        UnitOfWork<CommandMessage<?>> group = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(commands));
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        try {
            if (alone) {
                Alone.granted();
            }
            group.attachTransaction(transactions);
            prefetches.forEach(prefetch -> prefetch.before(commands));
            for (Object command : commands) {
                outcomes.add(dispatch(command));
            }
        } catch (RuntimeException e) {
            group.rollback(e);
            throw e;
        }
        group.commit();
        return outcomes;
    }

    /** A failure that is no refusal ends the whole transaction. */
    private Outcome dispatch(Object command) {
        Outcome[] outcome = new Outcome[1];
        commandBus.dispatch(GenericCommandMessage.asCommandMessage(command),
                (CommandMessage<? extends Object> sent, CommandResultMessage<? extends Object> result) -> outcome[0] = outcomeOf(result));
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

    /** A command comes bare or as a message. */
    private static boolean runsAlone(Object command) {
        Object payload = command instanceof Message<?> message ? message.getPayload() : command;
        return payload instanceof LedgerCommand ofTheLedger && ofTheLedger.runsAlone();
    }

    private static boolean lostRace(RuntimeException e) {
        return e instanceof ConcurrencyException || e instanceof DuplicateKeyException || e instanceof ConcurrencyFailureException;
    }

    /** Inside a caller's transaction (all or nothing) the aggregates outlive a rollback that they know nothing of. */
    private void forgetAggregatesIfRolledBack() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    aggregates.removeAll();
                    prefetches.forEach(Prefetch::forget);
                }
            }
        });
    }
}
