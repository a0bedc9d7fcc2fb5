package io.heyi.events.remittance;

/** What review deducted from a claim, all its deductions together. */
public record ClaimDeduction(String claim, Layers amounts) {
}
