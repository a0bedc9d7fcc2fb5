package io.heyi.command.household;

import java.util.List;

import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A household (户): it decides who belongs to it. {@link RegisterMembers} is answered with the number of residents that are new. Every command may
 * meet a household that does not exist yet, so that the decision, and not the framework, says what that means.
 */
public class Household {

    @AggregateIdentifier
    private String stream;
    private final HouseholdState state = new HouseholdState();

    protected Household() {
    }

    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        String village = state.village() == null && command instanceof RegisterMembers registering ? registering.village() : state.village();
        Jurisdiction.checkKnown(caller, command, village);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(RegisterMembers command, ResidentRegister register) {
        int before = state.residents().size();
        apply(HouseholdDecisions.decide(command, state, register));
        return state.residents().size() - before;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordDeath command, ResidentRegister register) {
        apply(HouseholdDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCategory command) {
        apply(HouseholdDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddMember command, ResidentRegister register) {
        apply(MembershipDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveMember command) {
        apply(MembershipDecisions.decide(command, state));
    }

    /** Decided here, on both households. Who moves a member between two townships needs a region that holds both. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TransferMember command, OtherHouseholds others, @MetaDataValue(Caller.METADATA) Caller caller) {
        HouseholdState to = others.state(command.to());
        Jurisdiction.checkKnown(caller, command, to.isRegistered() ? to.village() : command.village());
        for (HouseholdEvent event : MembershipDecisions.decide(command, state, to)) {
            if (event.householdNo().equals(command.from())) {
                record(event);
            } else {
                others.record(event);
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeHead command) {
        apply(MembershipDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectMember command) {
        apply(MembershipDecisions.decide(command, state));
    }

    HouseholdState state() {
        return state;
    }

    /** For a decision over two households: the event is this one's. */
    void record(HouseholdEvent event) {
        AggregateLifecycle.apply(event);
    }

    private static void apply(List<HouseholdEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(HouseholdRegistered event) {
        stream = Streams.household(event.householdNo());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MembersAdded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MemberDied event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MemberCategoryChanged event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MemberJoined event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MemberLeft event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(HeadChanged event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(MemberCorrected event) {
        state.evolve(event);
    }
}
