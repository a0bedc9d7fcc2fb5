package io.heyi.benchmarks.axon;

import io.heyi.events.coverage.ClaimSettled;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The least an Axon aggregate can be and still settle: it knows its identifier and counts its claims. No plan, no register, no check. */
public class PeerYear {

    /** Settle what has been adjudicated already. */
    public record Settle(@TargetAggregateIdentifier String stream, ClaimSettled settled) {
    }

    @AggregateIdentifier
    private String stream;
    private int claims;

    protected PeerYear() {
    }

    @CommandHandler
    int handle(Settle command) {
        AggregateLifecycle.apply(command.settled());
        return claims;
    }

    @EventSourcingHandler
    void on(ClaimSettled event, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        claims++;
    }
}
