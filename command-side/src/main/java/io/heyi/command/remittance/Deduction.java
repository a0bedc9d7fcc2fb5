package io.heyi.command.remittance;

import java.time.LocalDate;

import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.Layers;

/**
 * A deduction of the review.
 *
 * @param removed whether it was taken off again
 */
public record Deduction(String number, String claim, Layers amounts, String reason, LocalDate addedOn, String by, boolean removed) {

    static Deduction of(DeductionAdded e) {
        return new Deduction(e.deductionNo(), e.claim(), e.amounts(), e.reason(), e.addedOn(), e.by(), false);
    }

    Deduction afterRemoval() {
        return new Deduction(number, claim, amounts, reason, addedOn, by, true);
    }
}
