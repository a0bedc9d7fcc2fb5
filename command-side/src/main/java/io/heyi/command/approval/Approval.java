package io.heyi.command.approval;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.PasswordsTold;
import io.heyi.command.approval.ApprovalDecisions.State;
import io.heyi.command.journal.Streams;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.approval.ApprovalGranted;
import io.heyi.events.approval.ApprovalRejected;
import io.heyi.events.approval.ApprovalRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** A request that takes a second person. Only people send these commands, so there is always a caller. */
public class Approval {

    @AggregateIdentifier
    private String stream;
    private State state = State.UNKNOWN;

    protected Approval() {
    }

    /** Answered with the hash of what is asked. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(RequestApproval command, @MetaDataValue(value = Caller.METADATA, required = true) Caller caller) {
        apply(ApprovalDecisions.decide(command, state, caller));
        return state.requested().sha256();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(GrantApproval command, @MetaDataValue(value = Caller.METADATA, required = true) Caller caller, PasswordsTold told) {
        List<ApprovalEvent> events = ApprovalDecisions.decide(command, state, caller, told);
        apply(events);
        return !events.isEmpty();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RejectApproval command, @MetaDataValue(value = Caller.METADATA, required = true) Caller caller) {
        apply(ApprovalDecisions.decide(command, state, caller));
    }

    private static void apply(List<ApprovalEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ApprovalRequested event) {
        stream = Streams.approval(event.id());
        state = new State(event, null);
    }

    @EventSourcingHandler
    void on(ApprovalGranted event) {
        state = new State(state.requested(), event);
    }

    @EventSourcingHandler
    void on(ApprovalRejected event) {
        state = new State(state.requested(), event);
    }
}
