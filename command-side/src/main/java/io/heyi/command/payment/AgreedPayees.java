package io.heyi.command.payment;

import java.util.Optional;

import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;

/** The account that was checked and approved with the application behind a claim. */
@FunctionalInterface
public interface AgreedPayees {

    /** Empty when the claim is of no application. */
    Optional<BankAccount> of(ClaimId claim);
}
