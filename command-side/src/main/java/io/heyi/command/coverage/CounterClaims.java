package io.heyi.command.coverage;

import io.heyi.events.coverage.ClaimId;

/** Which claims come from an application at the counter (手工报销), where they are taken back and settled anew. */
@FunctionalInterface
public interface CounterClaims {

    /** Before the number of every claim that comes from an application, and of no other: by it the fund owes the resident. */
    String PREFIX = "M-";

    boolean isOfCounter(ClaimId claim);

    /** Whether the number is one that the counter alone may give. */
    static boolean isCounterNumber(String number) {
        return number != null && number.startsWith(PREFIX);
    }
}
