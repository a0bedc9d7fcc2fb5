package io.heyi.command.coverage;

import io.heyi.events.coverage.ClaimId;

/** Which claims come from an application at the counter (手工报销), where they are taken back and settled anew. */
@FunctionalInterface
public interface CounterClaims {

    boolean isOfCounter(ClaimId claim);
}
