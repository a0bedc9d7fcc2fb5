package io.heyi.command.payment;

import java.util.ArrayList;
import java.util.List;

import io.heyi.command.payment.PaymentBatchView.Status;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;

/** A batch of payments as its events tell it. {@code evolve} only assigns. */
final class PaymentState {

    private PaymentBatchDrawnUp batch;
    private PaymentBatchApproved approved;
    private PaymentBatchCancelled cancelled;
    private PaymentBatchPaid paid;
    private final List<PaymentReturned> returned = new ArrayList<>();

    void evolve(PaymentBatchDrawnUp event) {
        batch = event;
    }

    void evolve(PaymentBatchApproved event) {
        approved = event;
    }

    void evolve(PaymentBatchCancelled event) {
        cancelled = event;
    }

    void evolve(PaymentBatchPaid event) {
        paid = event;
    }

    void evolve(PaymentReturned event) {
        returned.add(event);
    }

    PaymentBatchDrawnUp batch() {
        return batch;
    }

    PaymentBatchApproved approved() {
        return approved;
    }

    PaymentBatchCancelled cancelled() {
        return cancelled;
    }

    PaymentBatchPaid paid() {
        return paid;
    }

    List<PaymentReturned> returned() {
        return returned;
    }

    PaymentBatchView view() {
        Status status = cancelled != null ? Status.CANCELLED : paid != null ? Status.PAID
                : approved != null ? Status.APPROVED : Status.DRAWN_UP;
        return new PaymentBatchView(status, batch, approved, cancelled, paid, List.copyOf(returned));
    }
}
