package io.heyi.app.api;

import java.util.Map;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.journal.CommandQueue;
import io.heyi.command.journal.LedgerCommand;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.stereotype.Component;

/** Where controllers hand in commands: each goes with its caller, and is answered after its commit. */
@Component
public final class Desk {

    private final CommandQueue commands;

    Desk(CommandQueue commands) {
        this.commands = commands;
    }

    /** @throws io.heyi.benefits.Refusal when it is refused; then nothing of it is stored */
    public <T> T execute(Caller caller, LedgerCommand command) {
        return commands.execute(new GenericCommandMessage<>(command, Map.of(Caller.METADATA, caller)));
    }

    /** On another person's approval, whose id the events carry. */
    public <T> T execute(Caller caller, LedgerCommand command, String approval) {
        return commands.execute(new GenericCommandMessage<>(command,
                Map.of(Caller.METADATA, caller, CallerTrail.APPROVAL, approval)));
    }
}
