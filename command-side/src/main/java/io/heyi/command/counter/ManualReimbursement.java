package io.heyi.command.counter;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.household.Households;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.Streams;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.ApplicationWithdrawn;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.counter.SettlementTakenBack;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One application for manual reimbursement (手工报销). Every command is answered with its standing, and every command may meet an application
 * that does not exist, so that the decision says what that means. To a caller out of scope it does not exist either.
 */
public class ManualReimbursement {

    @AggregateIdentifier
    private String stream;
    private final ReimbursementState state = new ReimbursementState();

    protected ManualReimbursement() {
    }

    @CommandHandlerInterceptor
    void withinScope(ReimbursementCommand command, @MetaDataValue(Caller.METADATA) Caller caller, Households households) {
        if (caller != null && !state.isKnown() && !(command instanceof EnterApplication)) {
            throw new OutOfScope();
        }
        Jurisdiction.checkKnown(caller, command, state.isKnown() || !(command instanceof EnterApplication entering)
                ? state.village() : households.villageOf(entering.householdNo()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(EnterApplication command, Households households, InstitutionDirectory institutions, ClaimRegister register) {
        return apply(EntryDecisions.decide(command, state, households, institutions, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(CorrectApplication command, InstitutionDirectory institutions, ClaimRegister register) {
        return apply(EntryDecisions.decide(command, state, institutions, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(AttachFile command, AttachmentStore store) {
        List<ReimbursementEvent> added = EntryDecisions.decide(command, state);
        added.forEach(event -> store.store(((AttachmentAdded) event).attachment(), command.content()));
        return apply(added);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(CheckApplication command) {
        return apply(ReviewDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(ReturnApplication command) {
        return apply(ReviewDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(ApproveApplication command, HouseholdClaims claims, CounterRules rules) {
        return apply(ReviewDecisions.decide(command, state, claims::trial, rules));
    }

    /** The claim and what the application knows of it are written together or not at all. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(SettleApplication command, HouseholdClaims claims, CounterRules rules) {
        if (!PayingDecisions.isToBeSettled(state)) {
            return state.standing();
        }
        SettleClaim claim = PayingDecisions.claim(state);
        PayingDecisions.refuseUnlessReady(state, claims.trial(claim), rules);
        return apply(List.of(PayingDecisions.settled(command, state, claims.settle(claim))));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(TakeBackSettlement command, HouseholdClaims claims, @MetaDataValue(Caller.METADATA) Caller caller,
                               @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        ReverseClaim reversal = PayingDecisions.reversal(command, state);
        if (reversal == null) {
            return state.standing();
        }
        claims.reverse(reversal, caller, approval);
        return apply(List.of(PayingDecisions.takenBack(command, state)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(WithdrawApplication command) {
        return apply(EntryDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApplicationStanding handle(FollowPayment command) {
        return apply(PayingDecisions.decide(command, state));
    }

    private ApplicationStanding apply(List<ReimbursementEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state.standing();
    }

    @EventSourcingHandler
    void on(ApplicationEntered event) {
        stream = Streams.reimbursement(event.applicationNo());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationCorrected event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(AttachmentAdded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationReturned event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationChecked event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationApproved event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationSettled event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(SettlementTakenBack event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationPaidOut event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(PayoutReturned event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ApplicationWithdrawn event) {
        state.evolve(event);
    }
}
