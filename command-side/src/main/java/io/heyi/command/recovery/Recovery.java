package io.heyi.command.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.Streams;
import io.heyi.command.recovery.Recoverables.Recoverable;
import io.heyi.command.recovery.RecoveryDecisions.Receipt;
import io.heyi.events.recovery.RecoveryEvent;
import io.heyi.events.recovery.RecoveryRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** What was paid back for a claim that was reversed after its payment (追回). */
public class Recovery {

    @AggregateIdentifier
    private String stream;
    private final Map<Receipt, RecoveryRecorded> recorded = new HashMap<>();

    protected Recovery() {
    }

    /** A claim is its village's; to anybody else there is none. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RecoveryView handle(RecordRecovery command, @MetaDataValue(Caller.METADATA) Caller caller, Recoverables recoverables) {
        Recoverable claim = recoverables.find(command.claimId())
                .filter(each -> caller == null || caller.reachesVillage(each.village())).orElseThrow(OutOfScope::new);
        List<RecoveryEvent> events = RecoveryDecisions.decide(command, recorded, claim,
                recoverables.receipt(command.office(), command.receiptNo()));
        events.forEach(AggregateLifecycle::apply);
        RecoveryRecorded receipt = recorded.get(new Receipt(command.office(), command.receiptNo()));
        Money open = claim.open().total();
        return new RecoveryView(receipt, events.isEmpty() ? open : open.minus(receipt.amounts().total()));
    }

    @EventSourcingHandler
    void on(RecoveryRecorded event) {
        stream = Streams.recovery(event.claimId());
        recorded.put(new Receipt(event.office(), event.receiptNo()), event);
    }
}
