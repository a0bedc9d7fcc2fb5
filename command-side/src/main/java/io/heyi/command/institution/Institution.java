package io.heyi.command.institution;

import java.util.List;

import io.heyi.command.institution.InstitutionDecisions.State;
import io.heyi.command.journal.Streams;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** A medical institution (定点医疗机构): it decides its designation and suspension. Designating answers whether it is new. */
public class Institution {

    @AggregateIdentifier
    private String stream;
    private State state = State.UNKNOWN;

    protected Institution() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(DesignateInstitution command) {
        List<InstitutionEvent> events = InstitutionDecisions.decide(command, state);
        apply(events);
        return !events.isEmpty();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SuspendInstitution command) {
        apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReinstateInstitution command) {
        apply(InstitutionDecisions.decide(command, state));
    }

    private static void apply(List<InstitutionEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InstitutionDesignated event) {
        stream = Streams.institution(event.code());
        state = new State(event, null, null);
    }

    @EventSourcingHandler
    void on(InstitutionSuspended event) {
        state = new State(state.designated(), event.from(), null);
    }

    @EventSourcingHandler
    void on(InstitutionReinstated event) {
        state = new State(state.designated(), null, event.from());
    }
}
