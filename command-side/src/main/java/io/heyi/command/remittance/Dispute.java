package io.heyi.command.remittance;

import java.time.LocalDate;

import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.StatementDisputed;

/**
 * A dispute of the hospital.
 *
 * @param claim      null for the whole statement
 * @param answer     null while it is open
 * @param resolvedOn null while it is open
 */
public record Dispute(String number, String claim, String text, LocalDate disputedOn, String answer, LocalDate resolvedOn) {

    static Dispute of(StatementDisputed e) {
        return new Dispute(e.disputeNo(), e.claim(), e.text(), e.disputedOn(), null, null);
    }

    Dispute answered(DisputeResolved e) {
        return new Dispute(number, claim, text, disputedOn, e.answer(), e.resolvedOn());
    }

    public boolean isOpen() {
        return answer == null;
    }
}
