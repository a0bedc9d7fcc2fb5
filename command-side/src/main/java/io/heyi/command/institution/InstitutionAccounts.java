package io.heyi.command.institution;

import java.util.Optional;

import io.heyi.events.counter.BankAccount;

/** Where institutions are paid, as confirmed by a second person. */
@FunctionalInterface
public interface InstitutionAccounts {

    Optional<BankAccount> find(String institution);
}
