package io.heyi.command.journal;

import java.util.concurrent.RejectedExecutionException;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The counter's door: many callers send single commands, and those that gather share a commit ({@link Gathering}). Nobody is answered before
 * the commit, and one command's refusal or failure does not touch its neighbours: see {@link GroupCommit}.
 */
public final class CommandQueue implements AutoCloseable {

    private final Gathering<Object, Outcome> commands;

    /** @param groupSize how many commands share a commit at most */
    public CommandQueue(GroupCommit groupCommit, int groupSize) {
        this.commands = new Gathering<>("counter", groupSize, groupCommit::execute);
    }

    /**
     * Sends a command and waits for its answer, or throws its refusal.
     *
     * @param command its payload, or a message with metadata
     * @throws RejectedExecutionException once this is closed
     */
    public <T> T execute(Object command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("other people's commands would become part of the caller's transaction");
        }
        return commands.execute(command).orThrow();
    }

    /** Answers everything sent before; takes nothing more. */
    @Override
    public void close() {
        commands.close();
    }
}
