package io.heyi.command.account;

import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command to one account. */
public sealed interface AccountCommand extends LedgerCommand
        permits OpenAccount, GrantRole, DisableAccount, EnableAccount, SetPassword, EnrollSecondFactor, RemoveSecondFactor {

    String name();

    /** Whether only the account's owner may send it; everything else is an administrator's. */
    default boolean isOwn() {
        return false;
    }

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Streams.account(name());
    }
}
