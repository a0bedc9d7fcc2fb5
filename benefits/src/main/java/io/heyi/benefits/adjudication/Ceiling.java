package io.heyi.benefits.adjudication;

/** The ceilings (封顶线) that can cut a payment, by the names a settlement records when they bite (adjudication §4). */
public enum Ceiling {
    VISIT("visitCeiling", null),
    DAY("dayCeiling", "outpatientPaidOn"),
    PERSON_YEAR("annualCeilingPerPerson", "outpatientPaid"),
    HOUSEHOLD_YEAR("annualCeilingPerHousehold", "household.outpatientPaid"),
    KIND_YEAR("ceilings", "paidByKind"),
    YEAR("annualCeiling", "basicPaid"),
    CHRONIC_YEAR("chronic.annualCeiling", "paidByKind"),
    SERIOUS_YEAR("seriousIllness.annualCeiling", "seriousPaid"),
    ASSISTANCE_YEAR("medicalAssistance.annualCeiling", "assistancePaid");

    private final String planKey;
    private final String accumulator;

    Ceiling(String planKey, String accumulator) {
        this.planKey = planKey;
        this.accumulator = accumulator;
    }

    /** The key of the plan that sets it. */
    public String planKey() {
        return planKey;
    }

    /** The accumulator that uses it up, or null where each claim has the whole of it. */
    public String accumulator() {
        return accumulator;
    }
}
