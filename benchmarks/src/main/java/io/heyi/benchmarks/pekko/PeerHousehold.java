package io.heyi.benchmarks.pekko;

import java.util.List;

import io.heyi.events.coverage.ClaimSettled;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** One household as an actor that stays in memory: it counts its claims. No plan, no register, no check. */
final class PeerHousehold extends EventSourcedBehavior<PeerHousehold.Settle, ClaimSettled, Integer> {

    /** Settle what has been adjudicated already; answered with the number of claims once they are stored. */
    record Settle(List<ClaimSettled> settled, ActorRef<Integer> replyTo) {
    }

    private PeerHousehold(String name) {
        super(PersistenceId.of("household", name));
    }

    static Behavior<Settle> named(String name) {
        return new PeerHousehold(name);
    }

    @Override
    public Integer emptyState() {
        return 0;
    }

    @Override
    public CommandHandler<Settle, ClaimSettled, Integer> commandHandler() {
        return newCommandHandlerBuilder().forAnyState()
                .onCommand(Settle.class, command -> Effect().persist(command.settled()).thenReply(command.replyTo(), claims -> claims))
                .build();
    }

    @Override
    public EventHandler<Integer, ClaimSettled> eventHandler() {
        return newEventHandlerBuilder().forAnyState().onEvent(ClaimSettled.class, (claims, event) -> claims + 1).build();
    }
}
