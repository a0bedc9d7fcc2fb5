package io.heyi.events.counter;

import io.heyi.benefits.claim.ResidentNumber;

/** What is applied for: whose invoice, and where the money goes. */
public record ApplicationContent(ResidentNumber resident, PaperInvoice invoice, BankAccount payee) {
}
