package io.heyi.command.journal;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * A unit of work that an Error (no heap left, too deep a stack) ends as an exception does. Axon's own rolls back for exceptions only: an
 * Error would leave the transaction open on the thread, and in the cache aggregates with events that were never stored.
 */
final class GroupUnitOfWork<T extends Message<?>> extends DefaultUnitOfWork<T> {

    private GroupUnitOfWork(T message) {
        super(message);
    }

    static <T extends Message<?>> GroupUnitOfWork<T> startFor(T message) {
        GroupUnitOfWork<T> unitOfWork = new GroupUnitOfWork<>(message);
        unitOfWork.start();
        return unitOfWork;
    }

    @Override
    protected void notifyHandlers(Phase phase) {
        try {
            super.notifyHandlers(phase);
        } catch (Error e) {
            throw new IllegalStateException("in phase " + phase, e);
        }
    }
}
