package io.heyi.events.account;

/** What happened to a person's account. Who caused it stands in the event's metadata. */
public sealed interface AccountEvent
        permits AccountOpened, RoleGranted, AccountDisabled, AccountEnabled, PasswordSet, SecondFactorEnrolled, SecondFactorRemoved {

    /** The account's name. */
    String name();
}
