package io.heyi.command.card;

import java.util.List;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.household.Households;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.events.card.CardEvent;
import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.card.CardReturned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/** A card (医保卡/合作医疗证). Its number is its stream, so it is issued once for ever; that a resident has one valid card is the register's. */
public class Card {

    @AggregateIdentifier
    private String stream;
    private final CardState state = new CardState();

    protected Card() {
    }

    /** A card is where its holder lives, or lived last. One that is issued already stays where its holder is, whoever else it is asked for. */
    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller, ResidentRegister residents, Households households) {
        if (caller != null) {
            ResidentNumber holder = state.issued() != null ? state.issued().resident()
                    : command instanceof IssueCard issuing ? issuing.resident() : null;
            Jurisdiction.checkKnown(caller, command, villageOf(holder, residents, households));
            if (command instanceof IssueCard issuing && !issuing.resident().equals(holder)) {
                Jurisdiction.checkKnown(caller, command, villageOf(issuing.resident(), residents, households));
            }
        }
    }

    private static String villageOf(ResidentNumber holder, ResidentRegister residents, Households households) {
        return Optional.ofNullable(holder).flatMap(residents::lastHouseholdOf).map(households::villageOf).orElse(null);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueCard command, CardRegister cards, ResidentRegister residents) {
        apply(CardDecisions.decide(command, state, cards, residents));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportCardLost command) {
        apply(CardDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReturnCard command) {
        apply(CardDecisions.decide(command, state));
    }

    private static void apply(List<CardEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CardIssued event) {
        stream = Streams.card(event.cardNo());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CardReportedLost event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CardReturned event) {
        state.evolve(event);
    }
}
