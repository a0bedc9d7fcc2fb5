package io.heyi.command.payment;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.command.payment.PaymentRefusals.NumberOfAnotherOffice;
import io.heyi.command.recovery.Recoverables;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentEvent;
import io.heyi.events.payment.PaymentReturned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/** A batch of payments to residents (个人补偿批量支付). Every command but the file's is answered with the batch as it stands then. */
public class PaymentBatch {

    @AggregateIdentifier
    private String stream;
    private final PaymentState state = new PaymentState();

    protected PaymentBatch() {
    }

    /**
     * A batch is its caller's when all of its payments are. Each office has numbers of its own, and who draws up under another's is told so
     * whether there is such a batch or not: otherwise the answer would tell.
     */
    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        if (command instanceof DrawUpPaymentBatch drawUp && caller != null && !drawUp.batchNo().startsWith(caller.region() + "-")) {
            throw new NumberOfAnotherOffice();
        }
        boolean within = state.batch() == null || state.batch().items().stream().allMatch(item -> reaches(caller, item.village()));
        if (!within) {
            throw new OutOfScope();
        }
    }

    private static boolean reaches(Caller caller, String village) {
        return caller == null || caller.reachesVillage(village);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(DrawUpPaymentBatch command, @MetaDataValue(Caller.METADATA) Caller caller, ResidentPayables payables,
                            Recoverables recoverables) {
        ResidentPayables ofCaller = claim -> payables.find(claim).filter(payable -> reaches(caller, payable.village()));
        return apply(PaymentDecisions.decide(command, state, ofCaller, resident -> recoverables.openOf(resident).stream()
                .filter(open -> reaches(caller, open.village())).toList()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(ApprovePaymentBatch command, ResidentPayables payables) {
        return apply(PaymentDecisions.decide(command, state, payables));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(CancelPaymentBatch command) {
        return apply(PaymentDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(PayPaymentBatch command) {
        return apply(PaymentDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(ReturnPayment command, Recoverables recoverables) {
        return apply(PaymentDecisions.decide(command, state, recoverables));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PaymentBatchView handle(LookAtPaymentBatch command) {
        PaymentDecisions.refuseUnlessKnown(state);
        return state.view();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    byte[] handle(DrawPaymentFile command) {
        PaymentDecisions.refuseUnlessApproved(state);
        return PaymentDecisions.file(state.batch());
    }

    private PaymentBatchView apply(List<PaymentEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state.view();
    }

    @EventSourcingHandler
    void on(PaymentBatchDrawnUp event) {
        stream = Streams.paymentBatch(event.batchNo());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(PaymentBatchApproved event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(PaymentBatchCancelled event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(PaymentBatchPaid event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(PaymentReturned event) {
        state.evolve(event);
    }
}
