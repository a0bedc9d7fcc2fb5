package io.heyi.events.remittance;

import io.heyi.events.coverage.ClaimId;

/** Whom the fund owes what a claim was settled to. */
public enum Payee {
    /** The hospital, which let the resident pay the rest alone (垫付). */
    HOSPITAL,
    /** The resident, who paid the whole bill and brought the paper invoice to the counter. */
    RESIDENT;

    /** What numbers of claims entered at the counter begin with (手工报销): the application number follows. */
    public static final String COUNTER_PREFIX = "M-";

    public static Payee of(ClaimId claim) {
        return claim.number().startsWith(COUNTER_PREFIX) ? RESIDENT : HOSPITAL;
    }
}
