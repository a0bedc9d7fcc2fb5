package io.heyi.command.payment;

import java.util.List;

import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;

/**
 * A batch as it stands.
 *
 * @param approved  null before
 * @param cancelled null unless it was
 * @param paid      null before
 * @param returned  what the bank returned, in order
 */
public record PaymentBatchView(Status status, PaymentBatchDrawnUp batch, PaymentBatchApproved approved, PaymentBatchCancelled cancelled,
                               PaymentBatchPaid paid, List<PaymentReturned> returned) {

    /** How far it has come. */
    public enum Status {
        /** 已制单 */
        DRAWN_UP,
        /** 已复核 */
        APPROVED,
        /** 已支付 */
        PAID,
        /** 已作废 */
        CANCELLED
    }
}
