package io.heyi.command.subsidy;

import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.Streams;
import io.heyi.events.subsidy.SubsidyReceived;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** One arrival of a source's money (补助资金到账), by the number of its document. */
public class SubsidyReceipt {

    @AggregateIdentifier
    private String stream;
    private SubsidyReceived received;

    protected SubsidyReceipt() {
    }

    /** The fund is the county's: its own people record what arrives. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SubsidyReceived handle(RecordSubsidyReceived command, @MetaDataValue(Caller.METADATA) Caller caller) {
        if (caller != null && !(caller.isOfCounty() && caller.region().equals(command.region()))) {
            throw new OutOfScope();
        }
        SubsidyDecisions.decide(command, received).forEach(AggregateLifecycle::apply);
        return received;
    }

    @EventSourcingHandler
    void on(SubsidyReceived event) {
        stream = Streams.subsidyReceipt(event.region(), event.documentNo());
        received = event;
    }
}
