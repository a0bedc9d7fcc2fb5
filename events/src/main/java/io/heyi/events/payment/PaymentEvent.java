package io.heyi.events.payment;

/** What happened to a batch of payments to residents (个人补偿批量支付). */
public sealed interface PaymentEvent
        permits PaymentBatchDrawnUp, PaymentBatchApproved, PaymentBatchCancelled, PaymentBatchPaid, PaymentReturned {

    String batchNo();
}
