package io.heyi.command.admission;

import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Sends the claim of a stay on as its own command, nested in that of the stay and with the same caller. Nothing has been appended by then,
 * and the order of locks is always the stay's before the year's, so no two groups can wait for each other.
 */
public final class SettlingOnTheBus implements ClaimSettling {

    private final CommandBus commandBus;

    public SettlingOnTheBus(CommandBus commandBus) {
        this.commandBus = commandBus;
    }

    @Override
    public Settlement settle(SettleClaim claim) {
        Settlement[] answer = new Settlement[1];
        commandBus.dispatch(new GenericCommandMessage<>(claim, CurrentUnitOfWork.get().getMessage().getMetaData()),
                (CommandMessage<? extends SettleClaim> sent, CommandResultMessage<? extends Settlement> result) ->
                        answer[0] = settlementOf(result));
        return answer[0];
    }

    private static Settlement settlementOf(CommandResultMessage<? extends Settlement> result) {
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException cause ? cause : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
