package io.heyi.events.payment;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/** The bank returned one payment (退票): the claim is to be paid again in a later batch. */
@Revision("1")
public record PaymentReturned(String batchNo, PaidClaim returned, String reason, LocalDate returnedOn, String by) implements PaymentEvent {
}
