package io.heyi.command.institution;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/** A medical institution (定点医疗机构): it decides its designation, level, name, suspension, and where it is paid. Every command
 * but those about its account is answered with whether it changed anything. */
public class Institution {

    @AggregateIdentifier
    private String stream;
    private final InstitutionState state = new InstitutionState();

    protected Institution() {
    }

    /** To whom it is not theirs to decide, what there is looks like what there is not. */
    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        Jurisdiction.checkInstitution(caller, command);
        Jurisdiction.checkCounty(caller, regionOf(command));
    }

    private String regionOf(LedgerCommand command) {
        return state.designated() != null ? state.designated().region() : command instanceof DesignateInstitution first ? first.region() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(DesignateInstitution command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SuspendInstitution command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ReinstateInstitution command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ChangeInstitutionLevel command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RenameInstitution command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RenewDesignation command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(EndDesignation command) {
        return apply(InstitutionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstitutionAccountView handle(ProposeInstitutionAccount command) {
        return applyAccount(command.code(), AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstitutionAccountView handle(ConfirmInstitutionAccount command) {
        return applyAccount(command.code(), AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstitutionAccountView handle(RejectInstitutionAccount command) {
        return applyAccount(command.code(), AccountDecisions.decide(command, state));
    }

    private InstitutionAccountView applyAccount(String code, List<InstitutionEvent> events) {
        apply(events);
        return new InstitutionAccountView(code, state.confirmedAccount(), state.proposedAccount());
    }

    private static boolean apply(List<InstitutionEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(InstitutionDesignated event) {
        stream = Streams.institution(event.code());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionSuspended event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionReinstated event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionLevelChanged event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionRenamed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(DesignationRenewed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(DesignationEnded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionAccountProposed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionAccountConfirmed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(InstitutionAccountRejected event) {
        state.evolve(event);
    }
}
