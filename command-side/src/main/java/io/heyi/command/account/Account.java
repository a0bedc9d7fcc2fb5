package io.heyi.command.account;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.FourEyes;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.account.AccountDecisions.State;
import io.heyi.command.account.AccountRefusals.OwnRole;
import io.heyi.command.journal.Streams;
import io.heyi.events.account.AccountDisabled;
import io.heyi.events.account.AccountEnabled;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.account.AccountOpened;
import io.heyi.events.account.PasswordSet;
import io.heyi.events.account.RoleGranted;
import io.heyi.events.account.SecondFactorEnrolled;
import io.heyi.events.account.SecondFactorRemoved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/** A person's account: it decides which role it has and whether it is open. Its secrets are kept elsewhere. */
public class Account {

    @AggregateIdentifier
    private String stream;
    private State state = State.UNKNOWN;

    protected Account() {
    }

    @CommandHandlerInterceptor
    void ownOrAdministrator(AccountCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        boolean own = caller == null || caller.account().equals(command.name());
        if (command.isOwn() ? !own : caller != null && caller.role() != Role.ADMINISTRATOR) {
            throw new OutOfScope();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command) {
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantRole command, @MetaDataValue(Caller.METADATA) Caller caller, @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        refuseAlone(command, caller, approval);
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DisableAccount command) {
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnableAccount command) {
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetPassword command, @MetaDataValue(Caller.METADATA) Caller caller, @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        if (command.oneTime() && state.role() != null) {
            refuseAlone(command, caller, approval);
        }
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnrollSecondFactor command) {
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveSecondFactor command, @MetaDataValue(Caller.METADATA) Caller caller,
                @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        refuseAlone(command, caller, approval);
        apply(AccountDecisions.decide(command, state));
    }

    private static void refuseAlone(AccountCommand command, Caller caller, String approval) {
        FourEyes.require(caller, approval);
        if (caller != null && caller.account().equals(command.name())) {
            throw new OwnRole();
        }
    }

    private static void apply(List<AccountEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        stream = Streams.account(event.name());
        state = new State(event, null, false, false);
    }

    @EventSourcingHandler
    void on(RoleGranted event) {
        state = new State(state.opened(), event, state.disabled(), state.secondFactor());
    }

    @EventSourcingHandler
    void on(AccountDisabled event) {
        state = new State(state.opened(), state.role(), true, state.secondFactor());
    }

    @EventSourcingHandler
    void on(AccountEnabled event) {
        state = new State(state.opened(), state.role(), false, state.secondFactor());
    }

    /** Which password it is, no state needs to know. */
    @EventSourcingHandler
    void on(PasswordSet event) {
    }

    @EventSourcingHandler
    void on(SecondFactorEnrolled event) {
        state = new State(state.opened(), state.role(), state.disabled(), true);
    }

    @EventSourcingHandler
    void on(SecondFactorRemoved event) {
        state = new State(state.opened(), state.role(), state.disabled(), false);
    }
}
