package io.heyi.command.remittance;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.institution.InstitutionAccounts;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/** What a hospital is paid for a month (拨付). Every command is answered with the remittance as it stands then. */
public class Remittance {

    @AggregateIdentifier
    private String stream;
    private final RemittanceState state = new RemittanceState();

    protected Remittance() {
    }

    /** A statement lists claims of the whole county: it is its hospital's and the county's, and no township's. */
    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        Jurisdiction.checkInstitution(caller, command);
        if (caller != null && caller.institution() == null && !caller.isOfCounty()) {
            throw new OutOfScope();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(DrawUpStatement command, PayableRegister register) {
        return apply(StatementDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(AddDeduction command) {
        return apply(StatementDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(RemoveDeduction command) {
        return apply(StatementDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(DisputeStatement command) {
        return apply(StatementDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(ResolveDispute command) {
        return apply(StatementDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(ApproveRemittance command, InstitutionAccounts accounts) {
        return apply(RemittanceDecisions.decide(command, state, accounts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(PayRemittance command, InstitutionAccounts accounts) {
        return apply(RemittanceDecisions.decide(command, state, accounts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(ReturnRemittance command) {
        return apply(RemittanceDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RemittanceView handle(LookAtRemittance command) {
        StatementDecisions.refuseUnlessDrawnUp(state);
        return state.view();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    byte[] handle(DrawRemittanceFile command, InstitutionAccounts accounts) {
        return RemittanceFile.draw(command, state, accounts);
    }

    private RemittanceView apply(List<RemittanceEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state.view();
    }

    @EventSourcingHandler
    void on(StatementDrawnUp event) {
        stream = Streams.remittance(event.institution(), event.month());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(DeductionAdded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(DeductionRemoved event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(StatementDisputed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(DisputeResolved event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(RemittanceApproved event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(RemittancePaid event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(RemittanceReturned event) {
        state.evolve(event);
    }
}
